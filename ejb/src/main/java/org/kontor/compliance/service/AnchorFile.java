package org.kontor.compliance.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.kontor.compliance.model.Anchor;

/**
 * The anchors outside the database, one line each ({@code KONTOR_ANCHOR_FILE}): who can remove an anchor from the database
 * cannot remove it here. Made to be copied to another system.
 */
@ApplicationScoped
public class AnchorFile {

    private final Path file;

    public AnchorFile() {
        String named = System.getenv("KONTOR_ANCHOR_FILE");
        file = named == null || named.isBlank()
                ? Path.of(System.getProperty("jboss.server.data.dir", "."), "audit-anchors.log")
                : Path.of(named);
    }

    void add(Anchor anchor) {
        try {
            Files.writeString(
                    file,
                    anchor.line() + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

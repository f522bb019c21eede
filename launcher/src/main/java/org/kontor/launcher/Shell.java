package org.kontor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs one short command of the operating system to its end. */
final class Shell {

    private Shell() {}

    /** Exit code and everything the command said. */
    record Answer(int code, String text) {
        boolean ok() {
            return code == 0;
        }
    }

    static Answer run(List<String> command) {
        try {
            // A file, not a pipe: a daemon started by the command would hold the pipe open for ever.
            Path said = Files.createTempFile("kontor", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                process.getOutputStream().close();
                int code = process.waitFor();
                return new Answer(
                        code, Files.readString(said, StandardCharsets.UTF_8).strip());
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException missing) {
            return new Answer(-1, String.valueOf(missing.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted: " + command, stopped));
        }
    }
}

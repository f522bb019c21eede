package org.kontor.ops.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.model.ImportFileRepository;
import org.kontor.ops.model.OpsRule;
import org.kontor.ops.model.source.Parcel;
import org.kontor.ops.model.source.RecordSource;
import org.kontor.ops.model.source.SourceLimits;

/** Opens files that were handed in, for whoever reads their records. */
@ApplicationScoped
public class ImportSources {

    @Inject
    private ImportFileRepository files;

    /** The records of a complete file; the caller closes them. */
    public RecordSource open(long fileId, String charset) {
        return open(fileId, charset, RecordSource::open);
    }

    /** The first records of it, for whoever wants to see what they are; the caller closes them. */
    public RecordSource look(long fileId, String charset) {
        return open(fileId, charset, RecordSource::look);
    }

    /** The files that came with a catalogue; null when it came alone. The caller closes them. */
    public Parcel parcel(long fileId) throws IOException {
        return Parcel.of(files.open(fileId), SourceLimits.configured());
    }

    private RecordSource open(long fileId, String charset, Opening opening) {
        if (!files.byId(fileId).complete()) {
            throw new RuleViolated(OpsRule.IMPORT_FILE_NOT_COMPLETE, Map.of("file", fileId));
        }
        try {
            return opening.open(() -> files.open(fileId), charset(charset), SourceLimits.configured());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Opening {

        RecordSource open(RecordSource.FileBytes file, Charset charset, SourceLimits limits) throws IOException;
    }

    /** UTF-8 unless Windows-1252 is asked for: the encoding of a file is told, never guessed. */
    public static Charset charset(String name) {
        String asked = name == null || name.isBlank() ? "utf-8" : name.strip().toLowerCase(Locale.ROOT);
        return switch (asked) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "windows-1252", "cp1252" -> Charset.forName("windows-1252");
            default -> throw new RuleViolated(OpsRule.IMPORT_CHARSET_UNKNOWN, Map.of("charset", asked));
        };
    }
}

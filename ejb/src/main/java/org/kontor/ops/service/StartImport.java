package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.model.ImportMapping;
import org.kontor.ops.model.ImportRequest;
import org.kontor.ops.model.ImportRun;
import org.kontor.ops.model.ImportRunRepository;
import org.kontor.ops.model.mapping.SavedMappingRepository;
import org.kontor.ops.model.source.RecordSource;

/**
 * Puts a file in the line of those to be taken. What can be seen from the beginning of the file - its header, its
 * encoding, its form - is refused here and now; the rest is found out by the job.
 */
@Stateless
@RolesAllowed(Permission.STAFF_IMPORT_RUN)
public class StartImport {

    /** Before the name of a mapping that staff keep. */
    static final String SAVED = "saved:";

    @Inject
    private ImportSources sources;

    @Inject
    private SavedMappingRepository mappings;

    @Inject
    private ImportRunRepository runs;

    @Inject
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /** A mapping that staff keep, by its name, or the text itself. */
    private String textOf(ImportKind kind, String mapping) {
        return mapping != null && mapping.startsWith(SAVED)
                ? mappings.existing(kind, mapping.substring(SAVED.length())).mapping()
                : mapping;
    }

    /** The id of the run that waits now. */
    public long start(StartImportCommand command) {
        ImportKind kind = ImportKind.of(command.kind());
        ImportMapping mapping;
        try (RecordSource records = sources.look(command.fileId(), command.charset())) {
            mapping = ImportMapping.parse(textOf(kind, command.mapping()), kind, records.header());
            mapping.mustFit(kind, records.header());
            records.next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        boolean sourceGiven = command.source() != null && !command.source().isBlank();
        String ownSource = mapping.name().equals(ImportMapping.FORM) ? "import" : mapping.name();
        ImportRequest request = new ImportRequest(
                kind,
                command.fileId(),
                sourceGiven ? command.source().strip() : ownSource,
                mapping.text(),
                ImportSources.charset(command.charset()).name(),
                command.dryRun());
        return runs.add(new ImportRun(request, callers.current().personName(), clock.instant()))
                .id();
    }
}

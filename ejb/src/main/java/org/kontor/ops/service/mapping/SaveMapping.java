package org.kontor.ops.service.mapping;

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
import org.kontor.ops.model.mapping.HeaderPrint;
import org.kontor.ops.model.mapping.SavedMapping;
import org.kontor.ops.model.mapping.SavedMappingRepository;
import org.kontor.ops.model.source.RecordSource;
import org.kontor.ops.service.ImportSources;

/** Keeps how a file is read under a name; what had that name before is read anew. */
@Stateless
@RolesAllowed(Permission.STAFF_IMPORT_RUN)
public class SaveMapping {

    @Inject
    private ImportSources sources;

    @Inject
    private SavedMappingRepository mappings;

    @Inject
    private CallerQueries callers;

    @Inject
    private Clock clock;

    public void save(SaveMappingCommand command) {
        ImportKind kind = ImportKind.of(command.kind());
        try (RecordSource records = sources.open(command.fileId(), command.charset())) {
            ImportMapping mapping = ImportMapping.parse(command.mapping(), kind, records.header());
            mapping.mustFit(kind, records.header());
            SavedMapping saved = mappings.byName(kind, command.name()).orElse(null);
            boolean fresh = saved == null;
            SavedMapping kept = fresh ? new SavedMapping(kind, command.name()) : saved;
            kept.read(
                    HeaderPrint.of(records.header()),
                    mapping.text(),
                    ImportSources.charset(command.charset()).name(),
                    command.source() == null ? null : ImportRequest.source(command.source()));
            kept.savedBy(callers.current().personName(), clock.instant());
            if (fresh) {
                mappings.add(kept);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Breaks {@link org.kontor.ops.model.OpsRule#IMPORT_MAPPING_UNKNOWN}. */
    public void forget(String kind, String name) {
        mappings.remove(mappings.existing(ImportKind.of(kind), name));
    }
}

package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.ops.model.ImportField;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.model.ImportMapping;
import org.kontor.ops.model.source.RecordSource;
import org.kontor.ops.model.source.SourceRecord;
import org.kontor.ops.service.mapping.SavedMappingQueries;
import org.kontor.ops.service.mapping.SavedMappingView;

/** Shows the beginning of a file and the mapping that it would get. */
@Stateless
@RolesAllowed(Permission.STAFF_IMPORT_RUN)
public class PreviewImport {

    private static final int SAMPLE = 20;
    private static final int CELL = 100;

    @Inject
    private ImportSources sources;

    @Inject
    private SavedMappingQueries mappings;

    /**
     * @param kind code of the kind
     * @param mapping as in {@link ImportMapping#parse}; null for the one that was saved for such columns, or a guess
     * @param charset null for UTF-8
     */
    public ImportPreview preview(long fileId, String kind, String mapping, String charset) {
        ImportKind form = ImportKind.of(kind);
        try (RecordSource source = sources.look(fileId, charset)) {
            SavedMappingView saved = saved(kind, mapping, source.header());
            ImportMapping guess =
                    ImportMapping.parse(saved == null ? unnamed(mapping) : saved.mapping(), form, source.header());
            return new ImportPreview(
                    fileId,
                    form.code(),
                    ImportSources.charset(charset).name(),
                    String.valueOf(source.delimiter()),
                    source.header(),
                    guess.name(),
                    new LinkedHashMap<>(guess.columns()),
                    new LinkedHashMap<>(guess.defaults()),
                    saved == null ? null : saved.name(),
                    form.fields().stream().map(ImportField::name).toList(),
                    form.fields().stream()
                            .filter(ImportField::required)
                            .map(ImportField::name)
                            .toList(),
                    sample(source));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String unnamed(String mapping) {
        return mapping == null || mapping.startsWith(StartImport.SAVED) ? null : mapping;
    }

    /** The one that is asked for by its name, else the one for such columns; null for none. */
    private SavedMappingView saved(String kind, String mapping, List<String> header) {
        if (mapping == null) {
            return mappings.forHeader(kind, header).orElse(null);
        }
        return mapping.startsWith(StartImport.SAVED)
                ? mappings.byName(kind, mapping.substring(StartImport.SAVED.length()))
                        .orElse(null)
                : null;
    }

    /** A long text would push everything else off the page. */
    private static String beginning(String cell) {
        return cell.codePointCount(0, cell.length()) <= CELL
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, CELL)) + "…";
    }

    private static List<List<String>> sample(RecordSource source) {
        List<List<String>> sample = new ArrayList<>();
        for (SourceRecord line = source.next(); line != null && sample.size() < SAMPLE; line = source.next()) {
            sample.add(line.cells().stream().map(PreviewImport::beginning).toList());
        }
        return sample;
    }
}

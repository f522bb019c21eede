package org.kontor.ops.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.kontor.ops.service.ImportFileRefused;
import org.kontor.ops.service.ImportFiles;
import org.kontor.shell.problem.Sentences;

/** The files of an import as JSON. */
final class ImportFilesBody {

    private ImportFilesBody() {}

    static JsonObject of(ImportFiles files, List<ImportFileRefused> refused, Locale locale) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        refused.forEach(file -> rows.add(Json.createObjectBuilder()
                .add("file", file.name())
                .add("rule", file.rule())
                .add("sentence", Sentences.of(file.rule(), file.details(), locale))));
        return Json.createObjectBuilder()
                .add("pictures", files.pictures())
                .add("documents", files.documents())
                .add("refused", files.refused())
                .add("refusedFiles", rows)
                .build();
    }
}

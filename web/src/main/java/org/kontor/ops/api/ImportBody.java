package org.kontor.ops.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.kontor.ops.service.ImportItemView;
import org.kontor.ops.service.ImportRunView;
import org.kontor.shell.problem.Sentences;

/** An import as JSON. */
final class ImportBody {

    private ImportBody() {}

    /** @param imports address of all imports */
    static JsonObject of(ImportRunView run, URI imports) {
        String self = imports.getPath() + "/" + run.id();
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("id", run.id())
                .add("kind", run.kind())
                .add("file", run.fileName())
                .add("size", run.sizeBytes())
                .add("source", run.source())
                .add("mapping", run.mapping())
                .add("dryRun", run.dryRun())
                .add("status", run.status())
                .add("progress", run.progressPercent())
                .add("read", run.read())
                .add("taken", run.taken())
                .add("refused", run.refused())
                .add("unchanged", run.unchanged())
                .add("created", run.created())
                .add("changed", run.changed())
                .add("requestedBy", run.requestedBy());
        add(body, "requested", run.requestedAt());
        add(body, "started", run.startedAt());
        add(body, "ended", run.endedAt());
        add(body, "node", run.node());
        body.add("attempts", run.attempts());
        if (run.failureRule() != null) {
            JsonObjectBuilder details = Json.createObjectBuilder();
            run.failureDetails().forEach(details::add);
            body.add(
                    "reason",
                    Json.createObjectBuilder().add("rule", run.failureRule()).add("details", details));
        }
        JsonObjectBuilder links = Json.createObjectBuilder()
                .add("self", self)
                .add("refused", self + "/refused")
                .add("items", self + "/items")
                .add("files", self + "/files");
        if (run.stoppable()) {
            links.add("stop", self + "/stop");
        }
        if (run.restartable()) {
            links.add("restart", self + "/restart");
        }
        return body.add("links", links).build();
    }

    /** One line of an import; a refused one with its rule, the field and the sentence. */
    static JsonObject item(ImportItemView item, Locale locale) {
        JsonObjectBuilder body = Json.createObjectBuilder().add("record", item.recordNo());
        add(body, "key", item.key());
        body.add("outcome", item.outcome());
        if (item.reason() != null) {
            Map<String, String> figures = Map.of(
                    "field", item.field() == null ? "" : item.field(),
                    "value", item.detail() == null ? "" : item.detail());
            body.add("rule", item.reason())
                    .add("field", figures.get("field"))
                    .add("sentence", Sentences.of(item.reason(), figures, locale))
                    .add("whatToDo", remedy(item.reason(), locale));
        }
        return body.build();
    }

    /** What to do about a refused line; empty when nobody wrote it down. */
    static String remedy(String reason, Locale locale) {
        String key = reason + ".do";
        String sentence = Sentences.of(key, Map.of(), locale);
        return sentence.equals(key) ? "" : sentence;
    }

    private static void add(JsonObjectBuilder body, String name, Object value) {
        if (value == null) {
            body.addNull(name);
        } else {
            body.add(name, value.toString());
        }
    }
}

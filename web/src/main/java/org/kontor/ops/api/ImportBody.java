package org.kontor.ops.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import org.kontor.ops.service.ImportRunView;

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
        JsonObjectBuilder links = Json.createObjectBuilder().add("self", self).add("refused", self + "/refused");
        if (run.stoppable()) {
            links.add("stop", self + "/stop");
        }
        if (run.restartable()) {
            links.add("restart", self + "/restart");
        }
        return body.add("links", links).build();
    }

    private static void add(JsonObjectBuilder body, String name, Object value) {
        if (value == null) {
            body.addNull(name);
        } else {
            body.add(name, value.toString());
        }
    }
}

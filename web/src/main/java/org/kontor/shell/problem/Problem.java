package org.kontor.shell.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kontor.kernel.RuleViolated;

/**
 * A problem document (RFC 9457). Its type is the rule that was broken, its title says what kind of problem the status
 * stands for, its detail is the sentence of the rule with the figures of this case.
 *
 * @param rule key of the rule, also the key of its sentence
 * @param details named figures of the sentence, as texts
 */
public record Problem(int status, String rule, Map<String, String> details) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(RuleViolated violated) {
        return new Problem(violated.status(), violated.ruleKey(), violated.details());
    }

    /** The general rule that a status stands for. */
    public static Problem of(int status) {
        return new Problem(status, "shell.status-" + status, Map.of());
    }

    public static Problem of(int status, String rule, Map<String, String> details) {
        return new Problem(status, rule, details);
    }

    /** @param request number under which the log knows the request */
    public JsonObject document(Locale locale, UUID request) {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("type", "urn:kontor:rule:" + rule)
                .add("title", Sentences.of("shell.status-" + status, Map.of(), locale))
                .add("status", status)
                .add("detail", Sentences.of(rule, details, locale))
                .add("rule", rule);
        if (request != null) {
            document.add("instance", "urn:uuid:" + request);
        }
        if (!details.isEmpty()) {
            JsonObjectBuilder figures = Json.createObjectBuilder();
            details.forEach(figures::add);
            document.add("details", figures);
        }
        return document.build();
    }
}

package org.kontor.compliance.event;

import java.util.Map;

/**
 * Something for the audit trail that changes no row: a sign-in, a refusal, an export. Fired as a CDI event by whoever does
 * it; who acts, for whom and in which request is known to the trail.
 *
 * @param companyId whose trail it belongs to; null for the company that calls, or the house
 * @param action in one word or two with a dash: {@code signed-in}, {@code refused}, {@code exported}
 * @param object what kind of thing, as in the trail of changes: {@code person}, {@code order}
 * @param key which one, as people call it; empty where there is none
 * @param details named values; never a secret
 */
public record Noted(Long companyId, String action, String object, String key, Map<String, String> details) {

    public Noted {
        details = Map.copyOf(details);
    }

    public static Noted of(String action, String object, String key) {
        return new Noted(null, action, object, key, Map.of());
    }
}

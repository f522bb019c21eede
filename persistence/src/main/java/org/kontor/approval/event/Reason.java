package org.kontor.approval.event;

import java.util.Map;

/** Why somebody is asked, or why nobody can be: the key of a text and its figures. */
public record Reason(String key, Map<String, String> details) {

    public Reason {
        details = Map.copyOf(details);
    }

    public Reason(String key) {
        this(key, Map.of());
    }
}

package org.kontor.approval.event;

import java.util.Map;

/**
 * A reason for asking that no rule of the company knows: it asks for somebody whose authority covers the amount.
 *
 * @param key the text's key, such as {@code budget.exceeded}
 */
public record Demand(String key, Map<String, Object> details) {

    public Demand {
        details = Map.copyOf(details);
    }
}

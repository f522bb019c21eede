package org.kontor.integration.service;

import java.util.Map;
import java.util.UUID;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.kernel.RuleViolated;

/** Reads the ids of messages as they come from outside; what is no id names no message. */
final class MessageNumber {

    private MessageNumber() {}

    static long of(String id) {
        try {
            return Long.parseLong(String.valueOf(id));
        } catch (NumberFormatException none) {
            throw new RuleViolated(IntegrationRule.MESSAGE_NOT_FOUND, Map.of("id", String.valueOf(id)));
        }
    }

    static String uuid(String id) {
        try {
            return UUID.fromString(String.valueOf(id)).toString();
        } catch (IllegalArgumentException none) {
            throw new RuleViolated(IntegrationRule.MESSAGE_NOT_FOUND, Map.of("id", String.valueOf(id)));
        }
    }
}

package org.kontor.integration.model;

import org.kontor.kernel.Rule;

/** What messages and those who look after them must obey. */
public enum IntegrationRule implements Rule {
    MESSAGE_NOT_FOUND("integration.message-not-found", 404),
    MESSAGE_ALREADY_DECIDED("integration.message-already-decided", 409),
    REASON_REQUIRED("integration.reason-required", 422),
    CONTENT_UNREADABLE("integration.content-unreadable", 422),
    DIFFERENCE_CLOSED("integration.difference-closed", 409);

    private final String key;
    private final int status;

    IntegrationRule(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}

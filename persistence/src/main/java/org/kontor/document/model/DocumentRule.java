package org.kontor.document.model;

import org.kontor.kernel.Rule;

/** What papers must obey. */
public enum DocumentRule implements Rule {
    NOT_FOUND("document.not-found", 404),
    NOT_YET("document.not-yet", 409),
    PARAMETER_INVALID("document.parameter-invalid", 422),
    BUSY("document.busy", 503);

    private final String key;
    private final int status;

    DocumentRule(String key, int status) {
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

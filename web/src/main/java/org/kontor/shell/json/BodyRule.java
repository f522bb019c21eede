package org.kontor.shell.json;

import org.kontor.kernel.Rule;

/** What can be wrong with a JSON body before any operation looks at it. */
public enum BodyRule implements Rule {
    UNREADABLE("shell.json-unreadable", 400),
    TOO_LARGE("shell.status-413", 413),
    UNKNOWN_MEMBER("shell.json-unknown-member", 400),
    WRONG_TYPE("shell.json-wrong-type", 400);

    private final String key;
    private final int status;

    BodyRule(String key, int status) {
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

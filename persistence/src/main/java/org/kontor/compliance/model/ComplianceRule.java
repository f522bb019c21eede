package org.kontor.compliance.model;

import org.kontor.kernel.Rule;

/** What must hold of lists of those with whom trade is forbidden. */
public enum ComplianceRule implements Rule {
    LIST_FILE_UNKNOWN("compliance.list-file-unknown", 422),
    LIST_FILE_MISSING("compliance.list-file-missing", 422),
    LIST_FILE_UNREADABLE("compliance.list-file-unreadable", 422),
    LIST_EMPTY("compliance.list-empty", 422);

    private final String key;
    private final int status;

    ComplianceRule(String key, int status) {
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

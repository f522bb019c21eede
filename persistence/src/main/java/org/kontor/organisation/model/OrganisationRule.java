package org.kontor.organisation.model;

import org.kontor.kernel.Rule;

/** What must hold of companies, their people and addresses. */
public enum OrganisationRule implements Rule {
    COMPANY_NOT_FOUND("organisation.company-not-found", 404);

    private final String key;
    private final int status;

    OrganisationRule(String key, int status) {
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

package org.kontor.catalog.model;

import org.kontor.kernel.Rule;

/** What can be wrong with what staff say of searching. */
public enum SearchRule implements Rule {
    SYNONYMS_ARE_SEVERAL("catalog.synonyms-are-several", 422),
    TOO_MANY_SYNONYMS("catalog.too-many-synonyms", 422),
    SYNONYM_TOO_LONG("catalog.synonym-too-long", 422),
    SYNONYM_SAYS_NOTHING("catalog.synonym-says-nothing", 422),
    SYNONYMS_UNKNOWN("catalog.synonyms-unknown", 404),
    SYNONYMS_CHANGED_MEANWHILE("catalog.synonyms-changed-meanwhile", 409),
    TOO_MANY_GROUPS("catalog.too-many-groups", 422);

    private final String key;
    private final int status;

    SearchRule(String key, int status) {
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

package org.kontor.catalog.model.unit;

import org.kontor.kernel.Rule;

/** What can be wrong with a unit in which an article is to be sold. */
public enum UnitRule implements Rule {
    CODE_UNKNOWN("catalog.unit-code-unknown", 422),
    FACTOR_WRONG("catalog.unit-factor-wrong", 422),
    FIGURE_WRONG("catalog.unit-figure-wrong", 422),
    PRECISION_WRONG("catalog.unit-precision-wrong", 422),
    MULTIPLE_WRONG("catalog.unit-multiple-wrong", 422),
    MINIMUM_NO_MULTIPLE("catalog.unit-minimum-no-multiple", 422),
    MAXIMUM_NO_MULTIPLE("catalog.unit-maximum-no-multiple", 422),
    FINER_THAN_BASE("catalog.unit-finer-than-base", 422),
    GTIN_TAKEN("catalog.unit-gtin-taken", 422),
    TAKEN("catalog.unit-taken", 422),
    BASE_STAYS("catalog.unit-base-stays", 422),
    RETIRED("catalog.unit-retired", 422),
    CHANGED_MEANWHILE("catalog.unit-changed-meanwhile", 409);

    private final String key;
    private final int status;

    UnitRule(String key, int status) {
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

package org.kontor.report.model;

import java.util.Arrays;

/** What the spend of a company is grouped by. */
public enum SpendGroup {
    BUDGET,
    COST_CENTRE,
    /** Each unit with all units below it. */
    UNIT,
    PERSON,
    MONTH;

    public static SpendGroup of(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst()
                .orElse(BUDGET);
    }

    /** As addresses and files write it: {@code cost-centre}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

package org.kontor.report.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** By what sales can be counted. */
public enum SalesGroup {
    MONTH,
    COUNTRY,
    CUSTOMER,
    PRODUCT;

    /** By its name in addresses; month when there is none; breaks {@link ReportRule#GROUP_UNKNOWN}. */
    public static SalesGroup of(String name) {
        if (name == null || name.isBlank()) {
            return MONTH;
        }
        return Arrays.stream(values())
                .filter(group -> group.name().toLowerCase(Locale.ROOT).equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ReportRule.GROUP_UNKNOWN, Map.of("group", name)));
    }
}

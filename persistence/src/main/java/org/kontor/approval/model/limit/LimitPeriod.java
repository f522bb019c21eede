package org.kontor.approval.model.limit;

/** The span of time that a limit counts. */
public enum LimitPeriod {
    ORDER,
    DAY,
    MONTH,
    YEAR
}

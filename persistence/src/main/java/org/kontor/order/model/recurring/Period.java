package org.kontor.order.model.recurring;

/** What a schedule counts in. */
public enum Period {
    DAY,
    WEEK,
    MONTH
}

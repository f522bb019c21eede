package org.kontor.order.model.recurring;

/** What happens to a date on which nobody works. */
public enum Shift {
    /** The order is placed all the same. */
    NONE,
    /** It is placed on the next working day. */
    NEXT_WORKING_DAY,
    /** It is placed on the last working day before; never before the first date. */
    PREVIOUS_WORKING_DAY
}

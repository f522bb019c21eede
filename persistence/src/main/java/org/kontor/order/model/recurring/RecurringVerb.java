package org.kontor.order.model.recurring;

import org.kontor.kernel.TransitionTable;

/** What can be done to a recurring order, and from which status to which. */
public enum RecurringVerb {
    START,
    /** An order was placed for a due date. */
    RUN,
    /** A due date found a dearer price, a missing article or another hindrance. */
    STOP,
    CHANGE,
    /** The owner agrees to today's prices. */
    ACCEPT,
    SKIP,
    PAUSE,
    RESUME,
    /** The last order of the schedule was placed. */
    FINISH,
    END;

    public static final TransitionTable<RecurringStatus, RecurringVerb> TABLE = new TransitionTable<
                    RecurringStatus, RecurringVerb>("Recurring order", RecurringStatus.class)
            .row(null, START, RecurringStatus.ACTIVE)
            .row(RecurringStatus.ACTIVE, RUN, RecurringStatus.ACTIVE)
            .row(RecurringStatus.ACTIVE, STOP, RecurringStatus.REVIEW_NEEDED)
            .row(RecurringStatus.ACTIVE, CHANGE, RecurringStatus.ACTIVE)
            .row(RecurringStatus.ACTIVE, ACCEPT, RecurringStatus.ACTIVE)
            .row(RecurringStatus.ACTIVE, SKIP, RecurringStatus.ACTIVE)
            .row(RecurringStatus.ACTIVE, PAUSE, RecurringStatus.PAUSED)
            .row(RecurringStatus.ACTIVE, FINISH, RecurringStatus.ENDED)
            .row(RecurringStatus.ACTIVE, END, RecurringStatus.ENDED)
            .row(RecurringStatus.REVIEW_NEEDED, CHANGE, RecurringStatus.ACTIVE)
            .row(RecurringStatus.REVIEW_NEEDED, ACCEPT, RecurringStatus.ACTIVE)
            .row(RecurringStatus.REVIEW_NEEDED, SKIP, RecurringStatus.ACTIVE)
            .row(RecurringStatus.REVIEW_NEEDED, PAUSE, RecurringStatus.PAUSED)
            .row(RecurringStatus.REVIEW_NEEDED, END, RecurringStatus.ENDED)
            .row(RecurringStatus.PAUSED, CHANGE, RecurringStatus.PAUSED)
            .row(RecurringStatus.PAUSED, ACCEPT, RecurringStatus.PAUSED)
            .row(RecurringStatus.PAUSED, RESUME, RecurringStatus.ACTIVE)
            .row(RecurringStatus.PAUSED, END, RecurringStatus.ENDED);
}

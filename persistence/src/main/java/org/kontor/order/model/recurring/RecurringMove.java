package org.kontor.order.model.recurring;

import org.kontor.order.model.Cause;

/** One entry of the history of a recurring order. */
public record RecurringMove(int seq, RecurringVerb verb, RecurringStatus from, RecurringStatus to, Cause cause) {}

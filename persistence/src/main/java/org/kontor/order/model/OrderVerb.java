package org.kontor.order.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.kontor.kernel.TransitionTable;

/** What can be done to an order, and from which status to which. */
public enum OrderVerb {
    PLACE,
    SUBMIT,
    REVISE,
    APPROVE,
    REFUSE,
    EXPIRE,
    WITHDRAW,
    SEND,
    CONFIRM,
    REJECT,
    CANCEL_LINES,
    CANCEL,
    ISSUE_GOODS,
    COMPLETE;

    /** Statuses of an order that came to nothing: it has no claim to anything. */
    public static final Set<OrderStatus> NOTHING_CAME_OF_IT = Collections.unmodifiableSet(EnumSet.of(
            OrderStatus.REJECTED,
            OrderStatus.CANCELLED,
            OrderStatus.REFUSED,
            OrderStatus.EXPIRED,
            OrderStatus.WITHDRAWN));

    /** Statuses of an order of which something may still be released: it can be held back. */
    public static final Set<OrderStatus> MAY_STILL_GO = Collections.unmodifiableSet(
            EnumSet.of(OrderStatus.AWAITING_APPROVAL, OrderStatus.PLACED, OrderStatus.SENT, OrderStatus.CONFIRMED));

    /**
     * The ERP may answer before we have noted that the order was sent, so its answers are allowed from PLACED as well. An
     * order can be cancelled as long as it has not been sent, and again when the ERP has answered: then only what no carrier was
     * asked to fetch. In between the ERP decides. What waits for approval is
     * changed only by a revision, which everybody has to approve anew.
     */
    public static final TransitionTable<OrderStatus, OrderVerb> TABLE = new TransitionTable<OrderStatus, OrderVerb>(
                    "Sales order", OrderStatus.class)
            .row(null, PLACE, OrderStatus.PLACED)
            .row(null, SUBMIT, OrderStatus.AWAITING_APPROVAL)
            .row(OrderStatus.AWAITING_APPROVAL, REVISE, OrderStatus.AWAITING_APPROVAL)
            .row(OrderStatus.AWAITING_APPROVAL, APPROVE, OrderStatus.PLACED)
            .row(OrderStatus.AWAITING_APPROVAL, REFUSE, OrderStatus.REFUSED)
            .row(OrderStatus.AWAITING_APPROVAL, EXPIRE, OrderStatus.EXPIRED)
            .row(OrderStatus.AWAITING_APPROVAL, WITHDRAW, OrderStatus.WITHDRAWN)
            .row(OrderStatus.PLACED, SEND, OrderStatus.SENT)
            .row(OrderStatus.PLACED, CANCEL_LINES, OrderStatus.PLACED)
            .row(OrderStatus.PLACED, CANCEL, OrderStatus.CANCELLED)
            .row(OrderStatus.PLACED, CONFIRM, OrderStatus.CONFIRMED)
            .row(OrderStatus.PLACED, REJECT, OrderStatus.REJECTED)
            .row(OrderStatus.SENT, CONFIRM, OrderStatus.CONFIRMED)
            .row(OrderStatus.SENT, REJECT, OrderStatus.REJECTED)
            .row(OrderStatus.CONFIRMED, CANCEL_LINES, OrderStatus.CONFIRMED)
            .row(OrderStatus.CONFIRMED, CANCEL, OrderStatus.CANCELLED)
            .row(OrderStatus.CONFIRMED, ISSUE_GOODS, OrderStatus.CONFIRMED)
            .row(OrderStatus.CONFIRMED, COMPLETE, OrderStatus.COMPLETED);
}

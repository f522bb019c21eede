package org.kontor.order.model.value;

/** What happens to an order that is beyond a limit of its value. */
public enum LimitKind {
    /** It is refused. */
    HARD,
    /** The buyer is told, and may order. */
    MESSAGE,
    /** The buyer is told, and the order costs a surcharge; only below a minimum. */
    FEE
}

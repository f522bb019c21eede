package org.kontor.integration.model.comparison;

/** In what the orders of the ERP and ours can differ. */
public enum OrderDifferenceKind {
    /** The ERP has answered for it and does not have it any more. */
    ORDER_MISSING,
    /** The ERP has it, and we never sold it. */
    ORDER_UNKNOWN,
    /** The ERP has it, and we have heard no answer and wait for none. */
    ANSWER_MISSING,
    /** The ERP has it under another number of its own than it told. */
    REFERENCE,
    /** Another quantity of a line is to come or has come. */
    QUANTITY
}

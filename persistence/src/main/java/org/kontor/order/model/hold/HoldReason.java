package org.kontor.order.model.hold;

/** Why an order is held back. */
public enum HoldReason {
    /** What the company owes, or how it pays. */
    CREDIT,
    /** Whether the goods may be exported to whoever is to get them. */
    EXPORT,
    /** Whether it was really the company that ordered. */
    FRAUD,
    /** Whether the price is right. */
    PRICE,
    /** Where the goods are to go. */
    ADDRESS,
    /** Whether the goods are good. */
    QUALITY,
    /** The buyer wants it so. */
    BUYER_ASKED,
    OTHER
}

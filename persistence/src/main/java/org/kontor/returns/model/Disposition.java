package org.kontor.returns.model;

/** Where goods go that came back. What does not go back to the buyer is accepted. */
public enum Disposition {
    STOCK,
    REPAIR,
    SUPPLIER,
    SCRAP,
    /** Not accepted: the buyer has his goods again, and gets nothing for them. */
    BUYER;

    public boolean isAccepted() {
        return this != BUYER;
    }
}

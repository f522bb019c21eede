package org.kontor.requisition.model;

/** How far somebody may go with a list; each word includes those before it. */
public enum Access {
    READ,
    /** Putting what is on it into the own cart. */
    ORDER,
    /** Changing quantities, adding and taking off. */
    EDIT,
    /** Renaming, sharing and deleting it; nobody is given this. */
    OWN;

    public boolean includes(Access other) {
        return compareTo(other) >= 0;
    }
}

package org.kontor.kernel;

/** How far a permission reaches, from the narrowest to the widest. */
public enum Scope {
    /** What the person himself made; for staff, the companies whose contact he is. */
    OWN,
    /** What belongs to the unit in which the role is held. */
    UNIT,
    /** The same with all units below it. */
    SUBTREE,
    /** Everything of the company. */
    COMPANY,
    /** Everything of the companies of one division of the house: for staff. */
    DIVISION,
    /** Everything of every company: for staff. */
    ALL;

    /** Whether this reaches at least as far as the other. */
    public boolean covers(Scope other) {
        return compareTo(other) >= 0;
    }

    /** The wider of the two. */
    public Scope or(Scope other) {
        return covers(other) ? this : other;
    }
}

package org.kontor.crm.model;

/** How far an opportunity has come, and what is usually believed of it then. Nothing leaves the last two. */
public enum Stage {
    FOUND(20),
    PROPOSED(40),
    NEGOTIATED(70),
    WON(100),
    LOST(0);

    private final int probability;

    Stage(int probability) {
        this.probability = probability;
    }

    /** Per cent, unless somebody knows better. */
    public int probability() {
        return probability;
    }

    public boolean isClosed() {
        return this == WON || this == LOST;
    }
}

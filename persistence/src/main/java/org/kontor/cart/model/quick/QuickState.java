package org.kontor.cart.model.quick;

/** How a line of the quick order stands after its code was looked up. Only the first two go on by themselves. */
public enum QuickState {
    OK,
    /** Taken up to the next pack size. */
    ROUNDED,
    /** The article has a successor, which the buyer must choose himself. */
    REPLACED,
    /** The code means several articles. */
    AMBIGUOUS,
    NOT_FOUND,
    NO_PRICE,
    /** The code or quantity cannot be taken; the reason says why. */
    NOT_ALLOWED,
    LOW_STOCK;

    public boolean isAccepted() {
        return this == OK || this == ROUNDED;
    }

    /** As the interface names it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

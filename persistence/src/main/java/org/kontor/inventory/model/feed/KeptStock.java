package org.kontor.inventory.model.feed;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What we know of one article at a site of the ERP, locked until the end of the transaction.
 *
 * @param reserved promised to orders and still here
 * @param moved sum of our movements so far
 * @param movedThen sum of them up to the one that the count names; null when we know none by that number
 * @param snapshotNo of the latest count that was taken; 0 when there was none
 */
public record KeptStock(
        long productId,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal moved,
        BigDecimal movedThen,
        long snapshotNo) {

    /**
     * What becomes of the balance: the figure of the ERP and whatever we moved after it was taken. Of what is promised to
     * orders nothing is given up; what is missing for it is a difference.
     *
     * @param onHand the new balance; null when the figure is not taken
     * @param missing how much less there is than is promised; zero when nothing is missing
     */
    public record Outcome(BigDecimal onHand, BigDecimal missing, DifferenceKind difference) {

        public boolean taken() {
            return onHand != null;
        }
    }

    /** @return nothing when a later count was taken before, or this one */
    public Optional<Outcome> after(CountedLine counted, long number) {
        if (number <= snapshotNo) {
            return Optional.empty();
        }
        if (movedThen == null) {
            return Optional.of(new Outcome(null, BigDecimal.ZERO, DifferenceKind.MOVEMENT_UNKNOWN));
        }
        BigDecimal due = counted.onHand().add(moved).subtract(movedThen);
        BigDecimal missing = reserved.subtract(due).max(BigDecimal.ZERO);
        return Optional.of(
                new Outcome(due.max(reserved), missing, missing.signum() > 0 ? DifferenceKind.BELOW_RESERVED : null));
    }
}

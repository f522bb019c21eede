package org.kontor.approval.event;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;

/**
 * What an approver leaves of an order: all who come after him see and decide this smaller version.
 *
 * @param quantities what remains, by line number; 0 strikes a line
 * @param amount the whole order afterwards, never more than before
 * @param sha256 of the order afterwards
 */
public record Cut(Map<Integer, BigDecimal> quantities, BigDecimal amount, byte[] sha256) {

    public Cut {
        quantities = Map.copyOf(quantities);
        sha256 = sha256.clone();
    }

    @Override
    public byte[] sha256() {
        return sha256.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cut cut
                && quantities.equals(cut.quantities)
                && amount.equals(cut.amount)
                && Arrays.equals(sha256, cut.sha256);
    }

    @Override
    public int hashCode() {
        return 31 * quantities.hashCode() + Arrays.hashCode(sha256);
    }

    @Override
    public String toString() {
        return "Cut" + quantities + " " + amount;
    }
}

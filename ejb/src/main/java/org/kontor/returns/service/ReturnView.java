package org.kontor.returns.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.returns.model.ReturnQuantities;
import org.kontor.returns.model.ReturnState;

/** A return with its lines. */
public record ReturnView(
        String number,
        String orderNumber,
        String companyName,
        String requesterName,
        Instant requestedAt,
        String words,
        long version,
        List<Line> lines) {

    /**
     * @param authorised null as long as nobody has decided
     * @param decisionWords what staff said; may be empty
     * @param received how much of it has arrived
     * @param cancelled what will not come any more
     * @param accepted what of the inspected does not go back to the buyer
     * @param resolved what of the accepted the buyer has got something for
     * @param cancelledBy who of staff gave it up; null when the buyer withdrew it
     * @param rejectionWords why the rest goes back to him; may be empty
     */
    public record Line(
            int lineNo,
            String shipmentNumber,
            int orderLineNo,
            String sku,
            String name,
            String unit,
            Instant deliveredAt,
            BigDecimal requested,
            String reason,
            String wish,
            BigDecimal authorised,
            String decisionWords,
            String decidedBy,
            Instant decidedAt,
            BigDecimal received,
            BigDecimal cancelled,
            BigDecimal inspected,
            BigDecimal accepted,
            BigDecimal resolved,
            String cancelledBy,
            Instant cancelledAt,
            String rejectionWords) {

        private ReturnQuantities quantities() {
            return new ReturnQuantities(requested, authorised, cancelled, received, inspected, accepted, resolved);
        }

        public String state() {
            return quantities().state().name();
        }

        /** What was authorised and is still to arrive. */
        public BigDecimal expected() {
            return quantities().expected();
        }

        /** What the buyer may keep after all: it has not come, and nobody has denied it. */
        public BigDecimal outstanding() {
            return quantities().outstanding();
        }

        /** What was accepted and the buyer has got nothing for. */
        public BigDecimal unresolved() {
            return quantities().unresolved();
        }

        public boolean pending() {
            return quantities().isPending();
        }

        public boolean decided() {
            return authorised != null;
        }
    }

    /** Whether all is decided and something may come back, so that a slip can lie in the parcel. */
    public boolean slip() {
        return lines.stream().noneMatch(Line::pending)
                && lines.stream()
                        .anyMatch(line -> line.decided() && line.authorised().signum() > 0);
    }

    /** Name of a {@link ReturnState}. */
    public String state() {
        return ReturnState.of(
                        lines.stream().map(line -> line.quantities().state()).toList())
                .name();
    }
}

package org.kontor.returns.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.returns.model.LineState;
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
            BigDecimal received) {

        public String state() {
            return LineState.of(requested, authorised, received).name();
        }

        /** What was authorised and has not arrived. */
        public BigDecimal expected() {
            return pending() ? BigDecimal.ZERO : authorised.subtract(received);
        }

        public boolean pending() {
            return authorised == null;
        }
    }

    /** Name of a {@link ReturnState}. */
    public String state() {
        return ReturnState.of(lines.stream()
                        .map(line -> LineState.of(line.requested(), line.authorised(), line.received()))
                        .toList())
                .name();
    }
}

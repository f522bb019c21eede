package org.kontor.crm.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One opportunity with its orders and what was believed of it when.
 *
 * @param lead number of the lead of which it came; else null
 */
public record OpportunityView(
        OpportunityRow row,
        String lead,
        String lostReason,
        String madeBy,
        Instant madeAt,
        long version,
        List<Linked> orders,
        List<Move> moves) {

    /** An order that came of it. @param standing net of what is neither cancelled nor refused */
    public record Linked(String number, Instant placedAt, String status, BigDecimal standing) {}

    /** What was believed from a moment on. */
    public record Move(
            Instant at,
            String by,
            String stage,
            BigDecimal amount,
            int probability,
            LocalDate closesOn,
            String words) {}

    public boolean open() {
        return !"WON".equals(row.stage()) && !"LOST".equals(row.stage());
    }
}

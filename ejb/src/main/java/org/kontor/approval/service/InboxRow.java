package org.kontor.approval.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.approval.event.Reason;

/**
 * One request for approval in a list.
 *
 * @param inPlaceOf for whom the reader is asked, or null
 * @param said what the reader decided, or null
 */
public record InboxRow(
        String orderNumber,
        String status,
        String requesterName,
        String unitName,
        String currency,
        BigDecimal amount,
        Instant openedAt,
        Instant expiresAt,
        Instant closedAt,
        int tier,
        int tierCount,
        String sha256,
        List<Reason> reasons,
        boolean asksReader,
        String inPlaceOf,
        String said) {

    public boolean isPending() {
        return status.equals("PENDING");
    }
}

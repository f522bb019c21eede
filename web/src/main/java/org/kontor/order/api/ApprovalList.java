package org.kontor.order.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.approval.service.InboxPage;

/** A page of requests for approval. */
public record ApprovalList(List<Item> items, int page, int size, int total) {

    /** One request in a list. */
    public record Item(
            String number,
            String status,
            String requester,
            String unit,
            String currency,
            BigDecimal amount,
            Instant submittedAt,
            Instant expiresAt,
            String sha256,
            boolean asksYou) {}

    static ApprovalList of(InboxPage found, int page) {
        return new ApprovalList(
                found.rows().stream()
                        .map(row -> new Item(
                                row.orderNumber(),
                                row.status(),
                                row.requesterName(),
                                row.unitName(),
                                row.currency(),
                                row.amount(),
                                row.openedAt(),
                                row.expiresAt(),
                                row.sha256(),
                                row.asksReader()))
                        .toList(),
                page,
                InboxPage.SIZE,
                found.total());
    }
}

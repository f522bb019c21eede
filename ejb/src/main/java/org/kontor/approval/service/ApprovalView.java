package org.kontor.approval.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.approval.event.Approver;
import org.kontor.approval.event.Reason;

/**
 * The approval of one order: where it stands, who has said what, who is asked and who will be.
 *
 * @param sha256 of the version that waits, in hexadecimal digits: a decision must name the one it is about
 * @param asksReader whether the reader is asked now
 * @param inPlaceOf for whom the reader would decide, or null
 * @param readerDecided whether the reader has decided before
 * @param forwardTo to whom the reader can hand the question on
 * @param forwards who was named in whose place, the first on top
 * @param resend ASK when the reader was asked in vain and may ask for it to be sent again, ASKED when he has, else empty
 */
public record ApprovalView(
        String orderNumber,
        String status,
        int round,
        long requesterId,
        String requesterName,
        String unitName,
        String currency,
        BigDecimal amount,
        BigDecimal openedAmount,
        Instant openedAt,
        Instant expiresAt,
        Instant closedAt,
        String sha256,
        List<Reason> reasons,
        List<TierView> tiers,
        List<DecisionView> decisions,
        boolean asksReader,
        String inPlaceOf,
        boolean readerDecided,
        List<Approver> forwardTo,
        List<ForwardView> forwards,
        String resend) {

    /** @param comment what the one told the other, or null */
    public record ForwardView(long fromId, String fromName, long toId, String toName, String comment, Instant at) {}

    /** @param state DONE, NOW or LATER */
    public record TierView(int no, String state, List<SeatView> seats) {}

    /**
     * @param asks as {@link org.kontor.approval.model.Ask} writes it
     * @param filledBy the name of who has approved, or null
     * @param asked who can answer: now, or for a later tier as it looks today
     */
    public record SeatView(String asks, String why, String filledBy, List<Approver> asked, int raised) {}

    /** @param cut what the approver left of the lines, as {@code 1=5,3=0}; null when nothing was taken away */
    public record DecisionView(
            long personId,
            String personName,
            String deputyForName,
            int tierNo,
            String verdict,
            String comment,
            Instant at,
            String cut,
            BigDecimal amount) {}

    public boolean isPending() {
        return status.equals("PENDING");
    }

    public boolean isCut() {
        return amount.compareTo(openedAmount) < 0;
    }
}

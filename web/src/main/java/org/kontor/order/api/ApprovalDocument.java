package org.kontor.order.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.approval.event.Approver;
import org.kontor.approval.service.ApprovalView;

/**
 * One approval as a program sees it.
 *
 * @param sha256 of the version that waits: a decision must name it
 */
public record ApprovalDocument(
        String number,
        String status,
        String requester,
        String unit,
        String currency,
        BigDecimal amount,
        BigDecimal submittedAmount,
        Instant submittedAt,
        Instant expiresAt,
        Instant endedAt,
        String sha256,
        boolean asksYou,
        List<Reason> reasons,
        List<Step> steps,
        List<Decision> decisions,
        List<Forward> forwards,
        List<Person> forwardTo) {

    /** Who was named in whose place. */
    public record Forward(String from, String to, String comment, Instant at) {}

    /** Somebody whom the caller can name to decide. */
    public record Person(long id, String name) {}

    /** Why it is asked about. */
    public record Reason(String key, Map<String, String> details) {}

    /** Answers that are asked for at the same time. */
    public record Step(int no, String state, List<Seat> seats) {}

    /** One answer. */
    public record Seat(String asks, String why, String approvedBy, List<String> asked) {}

    /** What somebody has said. */
    public record Decision(String by, String inPlaceOf, String verdict, String comment, Instant at, String cut) {}

    static ApprovalDocument of(ApprovalView view) {
        return new ApprovalDocument(
                view.orderNumber(),
                view.status(),
                view.requesterName(),
                view.unitName(),
                view.currency(),
                view.amount(),
                view.openedAmount(),
                view.openedAt(),
                view.expiresAt(),
                view.closedAt(),
                view.sha256(),
                view.asksReader(),
                view.reasons().stream()
                        .map(reason -> new Reason(reason.key(), reason.details()))
                        .toList(),
                view.tiers().stream().map(ApprovalDocument::step).toList(),
                view.decisions().stream()
                        .map(one -> new Decision(
                                one.personName(),
                                one.deputyForName(),
                                one.verdict(),
                                one.comment(),
                                one.at(),
                                one.cut()))
                        .toList(),
                view.forwards().stream()
                        .map(one -> new Forward(one.fromName(), one.toName(), one.comment(), one.at()))
                        .toList(),
                view.forwardTo().stream()
                        .map(one -> new Person(one.personId(), one.name()))
                        .toList());
    }

    private static Step step(ApprovalView.TierView tier) {
        return new Step(
                tier.no(),
                tier.state(),
                tier.seats().stream()
                        .map(seat -> new Seat(
                                seat.asks(),
                                seat.why(),
                                seat.filledBy(),
                                seat.asked().stream().map(Approver::name).toList()))
                        .toList());
    }
}

package org.kontor.approval.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.approval.event.Approver;
import org.kontor.approval.model.ApprovalFlow;
import org.kontor.approval.model.FlowForward;
import org.kontor.approval.model.FlowStatus;
import org.kontor.integration.event.MailRequested;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.LetterKind;

/** Has letters about approvals sent to who wants them: to those who are asked, and to the requester when it is over. */
@Dependent
class ApprovalLetters {

    @Inject
    private Outbox outbox;

    @EJB
    private ReaderQueries readers;

    /** Tells people that they are asked. The link opens a page; it decides nothing. */
    void ask(ApprovalFlow flow, Collection<Approver> asked, Instant at) {
        if (asked.isEmpty()) {
            return;
        }
        Map<Long, Approver> byId = asked.stream()
                .collect(Collectors.toMap(Approver::personId, one -> one, (one, other) -> one, TreeMap::new));
        List<Long> people = new ArrayList<>(byId.keySet());
        people.add(flow.requesterId());
        List<ReaderQueries.ReaderView> found = readers.of(people);
        String requester = found.stream()
                .filter(one -> one.personId() == flow.requesterId())
                .map(ReaderQueries.ReaderView::name)
                .findFirst()
                .orElse("API");
        for (ReaderQueries.ReaderView reader : found) {
            Approver approver = byId.get(reader.personId());
            if (approver != null && reader.wants(LetterKind.APPROVAL_ASKED)) {
                ApprovalLetter letter = new ApprovalLetter(reader, flow.orderNumber());
                letter.say("ask.lead", requester, letter.money(flow.currency(), flow.amount()));
                if (approver.deputyForName() != null) {
                    letter.say("ask.deputy", approver.deputyForName());
                }
                flow.openSeats().stream()
                        .flatMap(seat -> seat.forwards().stream())
                        .filter(forward -> forward.toId() == reader.personId())
                        .reduce((earlier, later) -> later)
                        .ifPresent(forward -> forwarded(letter, forward));
                letter.fact("order", flow.orderNumber());
                letter.fact("requester", requester);
                letter.fact("amount", letter.money(flow.currency(), flow.amount()));
                flow.openSeats().forEach(seat -> letter.reason(seat.why()));
                letter.fact("until", letter.moment(flow.expiresAt()));
                send(letter, reader, "ask.subject", "ask.follow", at);
            }
        }
    }

    private static void forwarded(ApprovalLetter letter, FlowForward forward) {
        letter.say("ask.forwarded", forward.fromName());
        if (forward.comment() != null) {
            letter.fact("comment", forward.comment());
        }
    }

    /** Tells the requester that somebody would have decided. */
    void askToResend(ApprovalFlow flow, String by, Instant at) {
        for (ReaderQueries.ReaderView reader : readers.of(Set.of(flow.requesterId()))) {
            ApprovalLetter letter = new ApprovalLetter(reader, flow.orderNumber());
            letter.say("resend.lead", by, flow.orderNumber());
            letter.fact("amount", letter.money(flow.currency(), flow.amount()));
            send(letter, reader, "resend.subject", "expired.follow", at);
        }
    }

    /** Tells the requester how it ended. */
    void tellOutcome(ApprovalFlow flow, String by, String comment, Instant at) {
        for (ReaderQueries.ReaderView reader : readers.of(Set.of(flow.requesterId()))) {
            boolean expired = flow.status() == FlowStatus.EXPIRED;
            if (!reader.wants(expired ? LetterKind.APPROVAL_EXPIRED : LetterKind.APPROVAL_DECIDED)) {
                continue;
            }
            ApprovalLetter letter = new ApprovalLetter(reader, flow.orderNumber());
            String kind = kind(flow.status());
            letter.say(kind + ".lead", flow.orderNumber());
            if (by != null) {
                letter.fact("decidedBy", by);
            }
            if (comment != null) {
                letter.fact("comment", comment);
            }
            letter.fact("amount", letter.money(flow.currency(), flow.amount()));
            if (flow.isCut()) {
                letter.say("cut");
            }
            send(letter, reader, kind + ".subject", kind + ".follow", at);
        }
    }

    private static String kind(FlowStatus status) {
        return switch (status) {
            case APPROVED -> "approved";
            case EXPIRED -> "expired";
            default -> "refused";
        };
    }

    private void send(
            ApprovalLetter letter, ReaderQueries.ReaderView reader, String subject, String follow, Instant at) {
        outbox.record(new MailRequested(
                letter.number(),
                at,
                reader.email(),
                reader.language(),
                letter.text(subject),
                letter.plain(follow),
                letter.html(subject, follow)));
    }
}

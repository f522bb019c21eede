package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.approval.model.ApprovalFlow;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.model.FlowStatus;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Whoever was asked when the time ran out asks the buyer to send the order again: one letter from each. */
@Stateless
@RolesAllowed(Permission.APPROVAL_DECIDE)
public class AskToResend {

    @Inject
    private FlowRepository flows;

    @Inject
    private Clock clock;

    @Inject
    private ApprovalLetters letters;

    @EJB
    private CallerQueries callers;

    @EJB
    private ApprovalQueries approvals;

    /** @throws RuleViolated {@link ApprovalRule#NOT_FOUND}, {@link ApprovalRule#NOT_ASKED} */
    public void ask(String number) {
        CallerView caller = callers.current();
        if (caller.personId() == null || !approvals.mayRead(number)) {
            throw new RuleViolated(ApprovalRule.NOT_FOUND, Map.of("number", number));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApprovalFlow flow = flows.last(number)
                .filter(last -> last.status() == FlowStatus.EXPIRED)
                .orElseThrow(() -> new RuleViolated(ApprovalRule.NOT_ASKED, Map.of("number", number)));
        if (flows.resend(flow, caller.personId(), now)) {
            letters.askToResend(flow, caller.personName(), now);
        }
    }
}

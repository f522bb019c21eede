package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.approval.event.Verdict;
import org.kontor.approval.model.ApprovalFlow;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.model.Handing;
import org.kontor.approval.model.Organisation;
import org.kontor.approval.model.Said;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Has somebody else asked in the place of the approver who calls. The order itself does not move. */
@Stateless
@RolesAllowed(Permission.APPROVAL_DECIDE)
public class ForwardApproval {

    @Inject
    private FlowRepository flows;

    @Inject
    private Clock clock;

    @Inject
    private AskApprovers approvers;

    @EJB
    private CallerQueries callers;

    @EJB
    private ApproverQueries organisations;

    @EJB
    private ApprovalQueries approvals;

    /** @throws RuleViolated {@link ApprovalRule}: unknown, not asked, another version, nobody who can decide, ended */
    public void forward(ForwardApprovalCommand command) {
        CallerView caller = callers.current();
        if (caller.personId() == null || !approvals.mayRead(command.orderNumber())) {
            throw new RuleViolated(ApprovalRule.NOT_FOUND, Map.of("number", command.orderNumber()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApprovalFlow flow = flows.requirePending(command.orderNumber());
        Organisation organisation = organisations.of(flow.companyId(), flow.requesterId(), now);
        Said said = new Said(Verdict.APPROVE, command.comment(), command.seenSha256(), null, now);
        flow.forward(organisation, new Handing(caller.personId(), caller.personName(), command.toId(), said));
        approvers.ask(flow, organisation, now);
    }
}

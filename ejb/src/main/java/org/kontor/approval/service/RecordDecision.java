package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.approval.event.Outcome;
import org.kontor.approval.model.ApprovalFlow;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.model.Organisation;
import org.kontor.approval.model.Said;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Takes one person's decision; part of the transaction that moves the order. */
@Stateless
@RolesAllowed({Permission.APPROVAL_DECIDE, Permission.SYSTEM})
public class RecordDecision {

    @Inject
    private FlowRepository flows;

    @EJB
    private ApproverQueries organisations;

    @Inject
    private AskApprovers approvers;

    @Inject
    private ApprovalLetters letters;

    /**
     * @throws RuleViolated {@link ApprovalRule}: nothing waits, another version, not asked, decided already, own order,
     *     comment missing
     */
    public Outcome record(RecordDecisionCommand command) {
        CallerView decider = command.decider();
        ApprovalFlow flow = flows.requirePending(command.orderNumber());
        if (decider.personId() == null || decider.companyId() == null || decider.companyId() != flow.companyId()) {
            throw new RuleViolated(ApprovalRule.NOT_FOUND, Map.of("number", command.orderNumber()));
        }
        Organisation organisation = organisations.of(flow.companyId(), flow.requesterId(), command.at());
        Said said = new Said(command.verdict(), command.comment(), command.seenSha256(), command.cut(), command.at());
        Outcome outcome = flow.decide(organisation, decider.personId(), said);
        approvers.ask(flow, organisation, command.at());
        if (outcome != Outcome.PENDING) {
            letters.tellOutcome(flow, decider.personName(), said.comment(), command.at());
        }
        return outcome;
    }
}

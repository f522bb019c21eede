package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.kontor.approval.event.Outcome;
import org.kontor.approval.model.ApprovalFlow;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.model.Organisation;
import org.kontor.kernel.Permission;

/**
 * Looks whether those who are asked are still there: whoever left or is away is replaced, whoever has been silent too long
 * is joined by the next ones above, and all who are new are told. Part of the transaction that moves the order, should the
 * last open seat turn out to be filled by an approval that was given before.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class LookAgain {

    @Inject
    private FlowRepository flows;

    @EJB
    private ApproverQueries organisations;

    @Inject
    private AskApprovers approvers;

    @Inject
    private ApprovalLetters letters;

    /** @return nothing when the order does not wait any more */
    public Optional<Outcome> look(String orderNumber, Instant at) {
        return flows.lockPending(orderNumber)
                .filter(flow -> at.isBefore(flow.expiresAt()))
                .map(flow -> look(flow, at));
    }

    private Outcome look(ApprovalFlow flow, Instant at) {
        Organisation organisation = organisations.of(flow.companyId(), flow.requesterId(), at);
        flow.look(organisation, at);
        approvers.ask(flow, organisation, at);
        flows.looked(flow, at);
        if (flow.outcome() == Outcome.APPROVED) {
            letters.tellOutcome(flow, null, null, at);
        }
        return flow.outcome();
    }
}

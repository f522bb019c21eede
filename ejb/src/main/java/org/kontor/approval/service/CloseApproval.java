package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.kontor.approval.event.CloseReason;
import org.kontor.approval.model.FlowRepository;
import org.kontor.kernel.Permission;

/** Ends what waits for approval without a verdict; nothing when nothing waits. Part of the order's transaction. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.SYSTEM})
public class CloseApproval {

    @Inject
    private FlowRepository flows;

    @Inject
    private ApprovalLetters letters;

    public void close(String orderNumber, CloseReason why, Instant at) {
        flows.lockPending(orderNumber).ifPresent(flow -> {
            flow.close(why, at);
            if (why == CloseReason.EXPIRED) {
                letters.tellOutcome(flow, null, null, at);
            } else {
                flows.ask(flow, List.of(), at);
            }
        });
    }
}

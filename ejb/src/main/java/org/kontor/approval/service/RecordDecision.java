package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.kontor.approval.event.Outcome;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Takes one person's decision; part of the transaction that moves the order. */
@Stateless
@RolesAllowed({Permission.APPROVAL_DECIDE, Permission.SYSTEM})
public class RecordDecision {

    /**
     * @throws RuleViolated {@link ApprovalRule}: nothing waits, another version, not asked, decided already, own order,
     *     comment missing
     */
    public Outcome record(RecordDecisionCommand command) {
        throw new RuleViolated(ApprovalRule.NOT_FOUND);
    }
}

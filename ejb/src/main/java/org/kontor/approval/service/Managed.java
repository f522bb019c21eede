package org.kontor.approval.service;

import org.kontor.approval.model.ApprovalRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.RuleViolated;

/** The company that a caller works for. */
public final class Managed {

    private Managed() {}

    public static CallerView company(CallerQueries callers) {
        CallerView caller = callers.current();
        if (caller.companyId() == null) {
            throw new RuleViolated(ApprovalRule.NOT_FOUND);
        }
        return caller;
    }
}

package org.kontor.approval.service.rule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.approval.model.PurchaseRule;
import org.kontor.approval.model.RuleRepository;
import org.kontor.approval.service.Managed;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;

/** Takes a rule away; flows that run keep it. */
@Stateless
@RolesAllowed(Permission.APPROVAL_MANAGE)
public class RemoveRule {

    @Inject
    private RuleRepository rules;

    @EJB
    private CallerQueries callers;

    public void remove(long id, long seenVersion) {
        PurchaseRule rule = rules.byId(Managed.company(callers).companyId(), id);
        rule.requireVersion(seenVersion);
        rules.remove(rule);
    }
}

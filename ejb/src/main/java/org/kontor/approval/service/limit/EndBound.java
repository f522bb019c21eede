package org.kontor.approval.service.limit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.model.limit.BoundRepository;
import org.kontor.approval.service.Managed;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Takes a limit or an authority of the caller's company away. */
@Stateless
@RolesAllowed(Permission.APPROVAL_MANAGE)
public class EndBound {

    @Inject
    private BoundRepository bounds;

    @Inject
    private FlowRepository flows;

    @EJB
    private CallerQueries callers;

    /** @throws RuleViolated {@link ApprovalRule#NOT_FOUND} */
    public void end(boolean authority, long id) {
        long company = Managed.company(callers).companyId();
        boolean ended = authority ? bounds.endAuthority(company, id) : bounds.endLimit(company, id);
        if (!ended) {
            throw new RuleViolated(ApprovalRule.NOT_FOUND, Map.of("number", id));
        }
        flows.lookSoon(company);
    }
}

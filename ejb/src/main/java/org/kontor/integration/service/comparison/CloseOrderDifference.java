package org.kontor.integration.service.comparison;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.service.CallerQueries;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.integration.model.comparison.OrderComparisonRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Somebody has seen to a difference between the ERP's orders and ours and says how. */
@Stateless
@RolesAllowed(Permission.STAFF_MESSAGE_MANAGE)
public class CloseOrderDifference {

    @Inject
    private OrderComparisonRepository comparisons;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** @throws RuleViolated {@link IntegrationRule#REASON_REQUIRED}, {@link IntegrationRule#DIFFERENCE_CLOSED} */
    public void close(long id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RuleViolated(IntegrationRule.REASON_REQUIRED);
        }
        comparisons.close(id, callers.current().personName(), reason.strip(), clock.instant());
    }
}

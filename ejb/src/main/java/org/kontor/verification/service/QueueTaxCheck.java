package org.kontor.verification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.VerificationRule;
import org.kontor.verification.model.tax.TaxCheckRepository;

/** Staff have the authorities asked about the number of a company. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_VERIFY)
public class QueueTaxCheck {

    @Inject
    private TaxCheckRepository checks;

    @Inject
    private Cases cases;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    public void queue(String companyNumber) {
        long company = cases.of(companyNumber, Permission.STAFF_COMPANY_VERIFY)
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND))
                .companyId();
        if (!checks.queue(company, callers.current().personName(), clock.instant())) {
            throw new RuleViolated(VerificationRule.NO_NUMBER_TO_ASK_ABOUT);
        }
    }
}

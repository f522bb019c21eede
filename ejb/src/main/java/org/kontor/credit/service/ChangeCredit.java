package org.kontor.credit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.credit.model.CreditRepository;
import org.kontor.credit.model.CreditRule;
import org.kontor.credit.model.CreditTerms;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Opens a company's account or changes its limit; a lower limit leaves what is ordered as it is. */
@Stateless
@RolesAllowed(Permission.STAFF_CREDIT_MANAGE)
public class ChangeCredit {

    private static final int LONGEST_REASON = 400;

    @Inject
    private CreditRepository accounts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    /** @throws RuleViolated {@link CreditRule#LIMIT_INVALID}, {@link CreditRule#REASON_MISSING} */
    public void change(ChangeCreditCommand command) {
        if (!reach.reaches(Permission.STAFF_CREDIT_MANAGE, command.companyId())) {
            throw new RuleViolated(CreditRule.COMPANY_UNKNOWN, Map.of("company", command.companyId()));
        }
        String reason = command.reason() == null ? "" : command.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleViolated(CreditRule.REASON_MISSING);
        }
        CreditTerms terms = CreditTerms.of(command.limit(), command.currency(), command.mayExceed(), command.status());
        accounts.change(
                command.companyId(),
                terms,
                command.currency(),
                reason,
                callers.current().personName(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}

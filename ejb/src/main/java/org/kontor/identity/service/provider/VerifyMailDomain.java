package org.kontor.identity.service.provider;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.provider.IdentityProviderRepository;
import org.kontor.identity.model.provider.MailDomain;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.role.StaffReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Staff have seen that a mail domain belongs to the company that claims it, or that it does not. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_VERIFY)
public class VerifyMailDomain {

    @EJB
    private CallerQueries callers;

    @EJB
    private StaffReachQueries reach;

    @Inject
    private IdentityProviderRepository providers;

    @Inject
    private Clock clock;

    /** @param evidence what was seen */
    public void verify(long id, String evidence) {
        MailDomain domain = known(id);
        boolean taken = providers
                .companyOf(domain.domain())
                .filter(company -> company != domain.companyId())
                .isPresent();
        if (taken) {
            throw new RuleViolated(IdentityRule.MAIL_DOMAIN_TAKEN);
        }
        domain.verify(evidence, callers.current().personName(), clock.instant());
    }

    /** From now on the domain leads nowhere. */
    public void refute(long id) {
        known(id).refute();
    }

    private MailDomain known(long id) {
        return providers
                .domain(id)
                .filter(domain -> reach.reaches(Permission.STAFF_COMPANY_VERIFY, domain.companyId()))
                .orElseThrow(() -> new RuleViolated(IdentityRule.MAIL_DOMAIN_UNKNOWN));
    }
}

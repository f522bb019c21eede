package org.kontor.identity.service.provider;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.provider.IdentityProviderRepository;
import org.kontor.identity.model.provider.MailDomain;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** A company gives a mail domain up; its addresses sign in by password again. */
@Stateless
@RolesAllowed(Permission.SIGNIN_MANAGE)
public class DropMailDomain {

    @EJB
    private CallerQueries callers;

    @Inject
    private IdentityProviderRepository providers;

    public void drop(long id) {
        long company = callers.current().companyId();
        MailDomain domain = providers
                .domain(id)
                .filter(one -> one.companyId() == company)
                .orElseThrow(() -> new RuleViolated(IdentityRule.MAIL_DOMAIN_UNKNOWN));
        providers.remove(domain);
    }
}

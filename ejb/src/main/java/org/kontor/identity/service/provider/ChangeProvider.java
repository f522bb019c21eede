package org.kontor.identity.service.provider;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Reach;
import org.kontor.identity.model.RoleRepository;
import org.kontor.identity.model.provider.IdentityProvider;
import org.kontor.identity.model.provider.IdentityProviderRepository;
import org.kontor.identity.model.provider.MailDomain;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Secrets;

/**
 * Sets a company's identity provider. People who come by it get a role of at most what its administrator may himself;
 * it counts only while the company has a verified mail domain.
 */
@Stateless
@RolesAllowed(Permission.SIGNIN_MANAGE)
public class ChangeProvider {

    /** Where client secrets are sealed for, followed by the company's number. */
    static final String PLACE = "identity.identity_provider.client_secret:";

    @EJB
    private CallerQueries callers;

    @Inject
    private IdentityProviderRepository providers;

    @Inject
    private RoleRepository roles;

    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    public void change(ChangeProviderCommand command) {
        CallerView caller = callers.current();
        long company = caller.companyId();
        if (!providers.hasUnit(company, command.unitId())) {
            throw new RuleViolated(IdentityRule.PROVIDER_UNIT_WRONG);
        }
        refuseMore(caller, command);
        if (command.active() && providers.domainsOf(company).stream().noneMatch(MailDomain::isVerified)) {
            throw new RuleViolated(IdentityRule.PROVIDER_NEEDS_DOMAIN);
        }
        IdentityProvider provider = providers.ofCompany(company).orElse(null);
        boolean isNew = provider == null;
        if (isNew) {
            provider = new IdentityProvider(company);
        }
        byte[] sealed = command.clientSecret().isEmpty()
                ? null
                : secrets.seal(command.clientSecret().getBytes(StandardCharsets.UTF_8), PLACE + company);
        provider.change(
                command.issuer(),
                command.clientId(),
                sealed,
                new IdentityProvider.Terms(
                        command.roleCode(), command.unitId(), command.passwordAllowed(), command.active()),
                caller.personName(),
                clock.instant());
        if (isNew) {
            providers.add(provider);
        }
    }

    /** Whoever comes by the provider gets the role for good: so the caller must have all of it there for good. */
    private void refuseMore(CallerView caller, ChangeProviderCommand command) {
        List<Long> lineage = roles.lineage(caller.companyId(), command.unitId()).orElse(List.of());
        try {
            roles.reach(caller.personId(), caller.companyId())
                    .refuseMore(
                            roles.usable(caller.companyId(), command.roleCode()).grants(),
                            new Reach.Place(command.unitId(), lineage, null));
        } catch (RuleViolated wrong) {
            throw new RuleViolated(IdentityRule.PROVIDER_ROLE_WRONG);
        }
    }
}

package org.kontor.identity.service.provider;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.provider.IdentityProviderRepository;
import org.kontor.identity.model.provider.MailDomain;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** A company says that a mail domain is its own, and gets the token by which it can show so. */
@Stateless
@RolesAllowed(Permission.SIGNIN_MANAGE)
public class ClaimMailDomain {

    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @EJB
    private CallerQueries callers;

    @Inject
    private IdentityProviderRepository providers;

    @Inject
    private Clock clock;

    public void claim(String text) {
        CallerView caller = callers.current();
        String domain = MailDomain.normal(text);
        List<MailDomain> claimed = providers.domainsOf(caller.companyId());
        if (claimed.stream().anyMatch(one -> one.domain().equals(domain))) {
            throw new RuleViolated(IdentityRule.MAIL_DOMAIN_TAKEN);
        }
        if (claimed.size() >= MailDomain.MOST) {
            throw new RuleViolated(IdentityRule.MAIL_DOMAINS_TOO_MANY, Map.of("most", MailDomain.MOST));
        }
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        providers.add(new MailDomain(
                caller.companyId(), domain, HexFormat.of().formatHex(token), caller.personName(), clock.instant()));
    }
}

package org.kontor.identity.service.apikey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.apikey.ApiKeyRepository;
import org.kontor.identity.model.certificate.CertificateRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Withdraws a key, or the certificate in its place: it is refused from the next call on, by every node. */
@Stateless
@RolesAllowed({Permission.APIKEY_MANAGE, Permission.STAFF_APIKEY_MANAGE})
public class WithdrawApiKey {

    @EJB
    private CallerQueries callers;

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private Clock clock;

    public void withdraw(long id) {
        CallerView caller = callers.current();
        KeyOwner owner = KeyOwner.of(caller);
        Instant now = clock.instant();
        keys.byId(id, owner.companyId())
                .orElseThrow(() -> new RuleViolated(IdentityRule.KEY_UNKNOWN))
                .withdraw(caller.personName(), now);
        certificates.ofKey(id).ifPresent(certificate -> certificate.end(now));
    }
}

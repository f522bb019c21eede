package org.kontor.identity.service.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.certificate.TrustRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;

/** Trusts an authority no more: whatever it has issued is refused at the next call. Final. */
@Stateless
@RolesAllowed(Permission.STAFF_TRUST_MANAGE)
public class WithdrawAuthority {

    @EJB
    private CallerQueries callers;

    @Inject
    private TrustRepository trust;

    @Inject
    private Clock clock;

    public void withdraw(long id, String reason) {
        trust.byId(id).withdraw(reason, callers.current().personName(), clock.instant());
    }
}

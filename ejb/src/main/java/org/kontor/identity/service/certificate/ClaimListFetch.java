package org.kontor.identity.service.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.kontor.identity.model.certificate.TrustRepository;
import org.kontor.kernel.Permission;

/** The two ends of fetching a list: who fetches which, so that two nodes do not fetch the same, and what came of it. */
@Stateless
@RolesAllowed({Permission.SYSTEM, Permission.STAFF_TRUST_MANAGE})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClaimListFetch {

    @Inject
    private TrustRepository trust;

    @Inject
    private Clock clock;

    /** The next list that is due: every six hours, every hour when its successor is due within a day. */
    public Optional<TrustRepository.Fetch> next() {
        return trust.claimFetch(clock.instant());
    }

    /** @param problem null when it was taken */
    public void settle(long authority, String problem) {
        trust.fetched(authority, problem, clock.instant());
    }
}

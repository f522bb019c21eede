package org.kontor.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.model.SignInThrottleRepository;
import org.kontor.kernel.RuleViolated;

/** Counts what somebody without an account sends us from one address, over all nodes, before it is looked at. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CountGuestTry {

    @Inject
    private SignInThrottleRepository throttles;

    @Inject
    private Clock clock;

    /** Breaks {@link IdentityRule#TOO_MANY_TRIES} when it must wait. */
    public void count(String remoteAddress) {
        Instant now = clock.instant();
        Instant wait =
                throttles.locked(SignInLimit.GUEST.subject(remoteAddress), now).attempt(SignInLimit.GUEST, now);
        if (wait != null) {
            throw new RuleViolated(IdentityRule.TOO_MANY_TRIES, Map.of("freeAt", wait));
        }
    }
}

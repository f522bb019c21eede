package org.kontor.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Person;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.model.SignInThrottle;
import org.kontor.identity.model.SignInThrottleRepository;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;

/**
 * The two ends of a try to sign in: counted and committed before the password is looked at, taken back when it was
 * right. Accounts that do not exist are counted like those that do, so that the answers do not tell them apart.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CountSignInTry {

    @Inject
    private SignInThrottleRepository throttles;

    @Inject
    private Clock clock;

    /**
     * A try that was counted.
     *
     * @param left how many more may follow before a wait
     * @param freeAt when the next one is looked at; null while tries are left
     */
    public record Counted(int left, Instant freeAt) {}

    public Counted begin(SignInLimit limit, String value) {
        Instant now = clock.instant();
        SignInThrottle throttle = throttles.locked(subject(limit, value), now);
        Instant wait = throttle.attempt(limit, now);
        if (wait != null) {
            throw new RuleViolated(IdentityRule.TOO_MANY_TRIES, Map.of("freeAt", wait));
        }
        return new Counted(throttle.triesLeft(limit), throttle.blockedUntil());
    }

    /** The try was right: the account starts afresh, the address is only given back this one try. */
    public void settle(SignInLimit limit, String value) {
        SignInThrottle throttle = throttles.locked(subject(limit, value), clock.instant());
        if (limit == SignInLimit.ADDRESS) {
            throttle.takeBack();
        } else {
            throttles.forget(throttle);
        }
    }

    /** Addresses of accounts are kept as hashes: what people mistype here may be a password. */
    private static String subject(SignInLimit limit, String value) {
        if (limit == SignInLimit.ADDRESS) {
            return limit.subject(value);
        }
        byte[] hash = Sha256.of(Person.normal(value));
        return limit.subject(HexFormat.of().formatHex(hash));
    }
}

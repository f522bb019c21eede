package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kontor.kernel.OldRecordRepository;
import org.kontor.kernel.Permission;

/**
 * Forgets what is old and done with, of each kind a part, so that no transaction grows with what has piled up. Two nodes
 * take different parts.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ForgetOldRecords {

    private static final int AT_ONCE = 1_000;
    private static final int LEAST_DAYS = 7;

    @Inject
    @Any
    private Instance<OldRecordRepository> contexts;

    @Inject
    private Clock clock;

    /** @return whether there may be more */
    public boolean forget() {
        Instant before = clock.instant().minus(Duration.ofDays(days(System.getenv("KONTOR_KEEP_DAYS"))));
        boolean more = false;
        for (OldRecordRepository context : contexts) {
            for (OldRecordRepository.Kind kind : context.kinds()) {
                more |= context.forget(kind, before, AT_ONCE) == AT_ONCE;
            }
        }
        return more;
    }

    /** Never less than a week: partners repeat messages, and people ask what became of a letter. */
    static long days(String wanted) {
        return wanted == null || wanted.isBlank() ? 90 : Math.max(LEAST_DAYS, Long.parseLong(wanted.strip()));
    }
}

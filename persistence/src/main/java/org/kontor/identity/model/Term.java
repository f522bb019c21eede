package org.kontor.identity.model;

import java.time.Instant;
import org.kontor.kernel.RuleViolated;

/** From when until when a role is held; null is open on that side. */
public record Term(Instant from, Instant until) {

    public static final Term FOR_GOOD = new Term(null, null);

    public Term {
        if (from != null && until != null && !until.isAfter(from)) {
            throw new RuleViolated(IdentityRule.ROLE_ENDS_BEFORE_IT_BEGINS);
        }
    }

    /** @throws RuleViolated {@link IdentityRule#ROLE_ENDS_IN_THE_PAST} */
    public void refusePast(Instant now) {
        if (until != null && !until.isAfter(now)) {
            throw new RuleViolated(IdentityRule.ROLE_ENDS_IN_THE_PAST);
        }
    }
}

package org.kontor.credit.model;

import java.math.BigDecimal;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;

/**
 * What we agreed with a company about its credit.
 *
 * @param mayExceed whether the limit is a wish only
 */
public record CreditTerms(BigDecimal limit, boolean mayExceed, CreditStatus status) {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** @throws RuleViolated {@link CreditRule#LIMIT_INVALID}: negative, too large, or finer than the currency */
    public static CreditTerms of(BigDecimal limit, String currency, boolean mayExceed, CreditStatus status) {
        if (limit == null
                || limit.signum() < 0
                || limit.compareTo(MOST) > 0
                || limit.stripTrailingZeros().scale() > Money.scaleOf(currency)) {
            throw new RuleViolated(CreditRule.LIMIT_INVALID);
        }
        return new CreditTerms(limit, mayExceed, status);
    }
}

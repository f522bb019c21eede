package org.kontor.credit.service;

import java.math.BigDecimal;
import org.kontor.credit.model.CreditStatus;

/**
 * A company's account.
 *
 * @param reserved by orders that wait for approval
 * @param purchased ordered and not paid
 */
public record CreditView(
        String currency,
        BigDecimal limit,
        boolean mayExceed,
        CreditStatus status,
        BigDecimal reserved,
        BigDecimal purchased,
        long version) {

    public BigDecimal left() {
        return limit.subtract(reserved).subtract(purchased);
    }
}

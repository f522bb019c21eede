package org.kontor.crm.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.kontor.kernel.Money;

/**
 * An opportunity in a list.
 *
 * @param ordered net of what orders that came of it stand for
 */
public record OpportunityRow(
        String number,
        String title,
        String companyNumber,
        String companyName,
        String stage,
        Money amount,
        int probability,
        Money ordered,
        LocalDate closesOn,
        String ownerName,
        boolean overdue) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What orders stand for, and of the rest as much as is probable, rounded half up to the currency's minor unit. */
    public Money expected() {
        Money rest = amount.minus(ordered);
        if (rest.amount().signum() <= 0 || probability == 0) {
            return ordered;
        }
        BigDecimal probable =
                rest.amount().multiply(BigDecimal.valueOf(probability)).divide(HUNDRED, 10, RoundingMode.HALF_UP);
        return ordered.plus(Money.rounded(probable, amount.currency()));
    }
}

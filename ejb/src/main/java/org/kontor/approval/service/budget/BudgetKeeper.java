package org.kontor.approval.service.budget;

import java.math.BigDecimal;
import org.kontor.approval.model.budget.BudgetRule;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;

/** What every change of a budget asks of whoever makes it. */
final class BudgetKeeper {

    private static final int LONGEST_REASON = 400;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private BudgetKeeper() {}

    /** @throws RuleViolated {@link BudgetRule#NOT_FOUND} for who has no company */
    static CallerView of(CallerView caller) {
        if (caller.companyId() == null) {
            throw new RuleViolated(BudgetRule.NOT_FOUND);
        }
        return caller;
    }

    /** @throws RuleViolated {@link BudgetRule#AMOUNT_INVALID} */
    static BigDecimal amount(BigDecimal amount, String currency) {
        if (amount == null
                || amount.signum() <= 0
                || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > Money.scaleOf(currency)) {
            throw new RuleViolated(BudgetRule.AMOUNT_INVALID);
        }
        return amount;
    }

    /** @throws RuleViolated {@link BudgetRule#REASON_MISSING} */
    static String reason(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new RuleViolated(BudgetRule.REASON_MISSING);
        }
        return reason.strip();
    }

    static String name(CallerView caller) {
        return caller.acted() ? caller.actorName() + " / " + caller.personName() : caller.personName();
    }
}

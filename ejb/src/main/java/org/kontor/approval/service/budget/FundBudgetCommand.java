package org.kontor.approval.service.budget;

import java.math.BigDecimal;

/**
 * Money for a budget, or away from it.
 *
 * @param amount above zero
 * @param direction where it goes
 * @param otherId the other budget of a transfer, else null
 */
public record FundBudgetCommand(long id, BigDecimal amount, Direction direction, Long otherId, String reason) {

    /** Where money goes. */
    public enum Direction {
        MORE,
        LESS,
        /** From this budget to the other. */
        TRANSFER
    }
}

package org.kontor.approval.event;

import java.math.BigDecimal;

/** A budget after an order has taken from it; {@code left} is negative where it may be exceeded and was. */
public record BudgetLeft(String name, String currency, BudgetEnforcement enforcement, BigDecimal left) {

    public boolean isExceeded() {
        return left.signum() < 0;
    }
}

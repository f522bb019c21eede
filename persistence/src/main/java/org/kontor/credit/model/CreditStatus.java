package org.kontor.credit.model;

/** Whether a company may order on account. */
public enum CreditStatus {
    ACTIVE,
    /** No new orders on account; what is ordered stays ordered. */
    ON_HOLD
}

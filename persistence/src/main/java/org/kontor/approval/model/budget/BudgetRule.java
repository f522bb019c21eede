package org.kontor.approval.model.budget;

import org.kontor.kernel.Rule;

/** What a budget must obey. */
public enum BudgetRule implements Rule {
    NOT_FOUND("approval.budget-not-found", 404),
    UNKNOWN("approval.budget-unknown", 422),
    NOT_OPEN("approval.budget-not-open", 422),
    CURRENCY_DIFFERS("approval.budget-currency-differs", 422),
    EXCEEDED("approval.budget-exceeded", 409),
    MOVED_MEANWHILE("approval.budget-moved-meanwhile", 409),
    CHANGED_MEANWHILE("approval.budget-changed-meanwhile", 409),
    NAME_INVALID("approval.budget-name-invalid", 422),
    COST_CENTRE_UNKNOWN("approval.budget-cost-centre-unknown", 422),
    AMOUNT_INVALID("approval.budget-amount-invalid", 422),
    PERIOD_INVALID("approval.budget-period-invalid", 422),
    REASON_MISSING("approval.budget-reason-missing", 422),
    LESS_THAN_USED("approval.budget-less-than-used", 409),
    TRANSFER_TO_ITSELF("approval.budget-transfer-to-itself", 422);

    private final String key;
    private final int status;

    BudgetRule(String key, int status) {
        this.key = key;
        this.status = status;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int status() {
        return status;
    }
}

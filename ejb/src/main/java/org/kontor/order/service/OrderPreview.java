package org.kontor.order.service;

import java.math.BigDecimal;
import java.util.List;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.BudgetEnforcement;
import org.kontor.approval.service.budget.BudgetChoice;
import org.kontor.credit.service.CreditView;
import org.kontor.kernel.Money;
import org.kontor.order.model.value.ValueVerdict;
import org.kontor.organisation.service.costcentre.CostCentreView;
import org.kontor.organisation.service.unit.EffectiveSettings;

/**
 * What an order would come to if it were submitted now.
 *
 * @param amount with the surcharge of a small order
 * @param costCentre code of the one that is charged, or null
 * @param budgets of the cost centre that are open today
 * @param budget the one that pays, or null
 * @param credit null for a company without an account
 */
public record OrderPreview(
        Money amount,
        EffectiveSettings settings,
        List<CostCentreView> costCentres,
        String costCentre,
        List<BudgetChoice> budgets,
        BudgetChoice budget,
        CreditView credit,
        ApprovalRoute route,
        ValueVerdict value) {

    /** What the budget would have left; null without a budget. */
    public BigDecimal budgetAfter() {
        return budget == null ? null : budget.left().subtract(amount.amount());
    }

    public boolean isBudgetExceeded() {
        return budget != null && budgetAfter().signum() < 0;
    }

    /** Whether the budget refuses the order. */
    public boolean isBudgetBlocking() {
        return isBudgetExceeded() && budget.enforcement() == BudgetEnforcement.BLOCK;
    }

    public boolean isCreditExceeded() {
        return credit != null && !credit.mayExceed() && credit.left().compareTo(amount.amount()) < 0;
    }
}

package org.kontor.approval.service.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kontor.approval.event.BudgetLeft;
import org.kontor.approval.event.BudgetMove;
import org.kontor.approval.model.budget.BudgetRepository;
import org.kontor.approval.model.budget.BudgetRule;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Holds an order's amount of a budget, as a part of the transaction that commits the order. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EncumberBudget {

    @Inject
    private BudgetRepository budgets;

    /**
     * @param on the day of the order in the company's calendar
     * @return the budget afterwards: exceeded only where that is allowed
     * @throws RuleViolated {@link BudgetRule}: unknown, not open, another currency, exceeded
     */
    public BudgetLeft encumber(BudgetMove move, String currency, long costCentreId, LocalDate on) {
        return budgets.take(move, currency, costCentreId, on);
    }
}

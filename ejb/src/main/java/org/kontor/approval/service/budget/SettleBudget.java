package org.kontor.approval.service.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.approval.event.BudgetLeft;
import org.kontor.approval.event.BudgetMove;
import org.kontor.approval.model.budget.BudgetRepository;
import org.kontor.kernel.Permission;

/**
 * Turns what an order holds of a budget into what it has used, or gives it back, as a part of the transaction that moves
 * the order: to the budget it came from, though that may have ended since.
 */
@Stateless
@RolesAllowed({
    Permission.ORDER_PLACE,
    Permission.APPROVAL_DECIDE,
    Permission.STAFF_ORDER_CANCEL,
    Permission.STAFF_RETURN_MANAGE,
    Permission.SYSTEM
})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SettleBudget {

    @Inject
    private BudgetRepository budgets;

    /** @return the budget afterwards */
    public BudgetLeft settle(BudgetMove move) {
        return budgets.move(move);
    }
}

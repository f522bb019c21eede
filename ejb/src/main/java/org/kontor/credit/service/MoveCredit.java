package org.kontor.credit.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.credit.event.CreditMove;
import org.kontor.credit.model.CreditRepository;
import org.kontor.credit.model.CreditRule;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Moves a company's account by an order, as a part of the order's transaction; nothing for a company without an account. */
@Stateless
@RolesAllowed({
    Permission.ORDER_PLACE,
    Permission.APPROVAL_DECIDE,
    Permission.STAFF_ORDER_CANCEL,
    Permission.STAFF_RETURN_MANAGE,
    Permission.SYSTEM
})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MoveCredit {

    @Inject
    private CreditRepository accounts;

    /**
     * @param reserved whether a purchase was reserved before: then it is converted and asks for nothing more
     * @throws RuleViolated {@link CreditRule}: on hold, exceeded, another currency
     */
    public void move(CreditMove move, boolean reserved) {
        switch (move.kind()) {
            case RESERVED -> accounts.take(move);
            case PURCHASED -> {
                if (reserved) {
                    accounts.convert(move);
                } else {
                    accounts.take(move);
                }
            }
            default -> accounts.give(move);
        }
    }
}

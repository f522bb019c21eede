package org.kontor.cart.service;

import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.RuleViolated;

/** Whose cart a caller uses: his own in his company. Staff and programs have none. */
public final class CartOwner {

    private CartOwner() {}

    public static CartRepository.Owner of(CallerView caller) {
        if (caller.companyId() == null || caller.personId() == null) {
            throw new RuleViolated(CartRule.ONLY_BUYERS_HAVE_ONE);
        }
        return new CartRepository.Owner(caller.companyId(), caller.personId());
    }
}

package org.kontor.cart.service;

import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.RuleViolated;

/** Whose cart a caller uses: his own in his company; programs of a company share one. */
final class CartOwner {

    private CartOwner() {}

    static CartRepository.Owner of(CallerView caller) {
        if (caller.companyId() == null) {
            throw new RuleViolated(CartRule.ONLY_BUYERS_HAVE_ONE);
        }
        long person = caller.personId() == null ? CartRepository.PROGRAM : caller.personId();
        return new CartRepository.Owner(caller.companyId(), person);
    }
}

package org.kontor.cart.service.named;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.model.named.NamedCartRule;
import org.kontor.cart.service.CartOwner;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** Puts an empty cart by under a name. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class MakeCart {

    @Inject
    private NamedCartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @return its id
     * @throws RuleViolated {@link NamedCartRule#TOO_MANY_CARTS}, or what {@link NamedCart#checkedName} and {@link
     *     NamedCart#checkedComment} say
     */
    public long make(String name, String comment) {
        CallerView caller = callers.current();
        CartRepository.Owner owner = CartOwner.of(caller);
        NamedCart.requireRoom(carts.lock(owner));
        String free = carts.freeName(owner, CartRepository.Owner.CURRENT, name);
        return carts.make(owner, caller.currency(), free, NamedCart.checkedComment(comment), clock.instant());
    }
}

package org.kontor.cart.service.named;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.model.named.NamedCartRule;
import org.kontor.cart.service.CartOwner;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** Puts a copy of a cart by, with its lines and comments. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class DuplicateCart {

    @Inject
    private NamedCartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @return the id of the copy
     * @throws RuleViolated {@link CartRule#CART_NOT_FOUND}, {@link NamedCartRule#TOO_MANY_CARTS}, or what {@link
     *     NamedCart#checkedName} says
     */
    public long duplicate(long id, String name) {
        CallerView caller = callers.current();
        CartRepository.Owner owner = CartOwner.of(caller);
        List<NamedCart> all = carts.lock(owner);
        NamedCart cart = NamedCartRepository.one(all, id);
        NamedCart.requireRoom(all);
        String free = carts.freeName(owner, CartRepository.Owner.CURRENT, name);
        Instant now = clock.instant();
        long copy = carts.make(owner, caller.currency(), free, cart.comment(), now);
        carts.copyLines(id, copy, now);
        return copy;
    }
}

package org.kontor.cart.service.named;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
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

/** Puts a new cart by under a name: an empty one, or a copy of another with its lines and comments. */
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
        return make(callers.current(), name, all -> NamedCart.checkedComment(comment));
    }

    /**
     * @return the id of the copy
     * @throws RuleViolated {@link CartRule#CART_NOT_FOUND} besides
     */
    public long duplicate(long id, String name) {
        long copy = make(
                callers.current(), name, all -> NamedCartRepository.one(all, id).comment());
        carts.copyLines(id, copy, clock.instant());
        return copy;
    }

    private long make(CallerView caller, String name, Function<List<NamedCart>, String> comment) {
        CartRepository.Owner owner = CartOwner.of(caller);
        List<NamedCart> all = carts.lock(owner);
        String checked = comment.apply(all);
        NamedCart.requireRoom(all);
        String free = carts.freeName(owner, CartRepository.Owner.CURRENT, name);
        return carts.make(owner, caller.currency(), free, checked, clock.instant());
    }
}

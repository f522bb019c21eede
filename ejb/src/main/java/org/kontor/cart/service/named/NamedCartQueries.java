package org.kontor.cart.service.named;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.service.CartOwner;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;

/** What carts the caller has: the current one and those put by. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class NamedCartQueries {

    @Inject
    private NamedCartRepository carts;

    @EJB
    private CallerQueries callers;

    /** The current one first, the others by name; one query. */
    public List<NamedCart> all() {
        return carts.all(CartOwner.of(callers.current()));
    }
}

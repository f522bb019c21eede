package org.kontor.cart.service.named;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.service.CartOwner;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** Renames a cart and changes its comment. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class ChangeCart {

    @Inject
    private NamedCartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @param version upon which the change was made
     * @param comment null to leave it as it is
     * @throws RuleViolated {@link CartRule#CART_NOT_FOUND}, {@link CartRule#CHANGED_MEANWHILE}, or what {@link
     *     NamedCart#checkedName} and {@link NamedCart#checkedComment} say
     */
    public void change(long id, Long version, String name, String comment) {
        CartRepository.Owner owner = CartOwner.of(callers.current());
        NamedCart cart = NamedCartRepository.one(carts.lock(owner), id).requireVersion(version);
        String free = carts.freeName(owner, id, name);
        carts.call(id, free, comment == null ? cart.comment() : NamedCart.checkedComment(comment), clock.instant());
    }
}

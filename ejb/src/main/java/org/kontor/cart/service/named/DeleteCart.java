package org.kontor.cart.service.named;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.service.CartOwner;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** Deletes a cart and its lines. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class DeleteCart {

    @Inject
    private NamedCartRepository carts;

    @EJB
    private CallerQueries callers;

    /**
     * @param version as it was seen: what somebody added meanwhile is not deleted unseen
     * @throws RuleViolated {@link CartRule#CART_NOT_FOUND}, {@link CartRule#CHANGED_MEANWHILE}
     */
    public void delete(long id, Long version) {
        NamedCart cart = NamedCartRepository.one(carts.lock(CartOwner.of(callers.current())), id);
        carts.delete(cart.requireVersion(version).id());
    }
}

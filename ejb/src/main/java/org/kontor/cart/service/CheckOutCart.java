package org.kontor.cart.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.kontor.cart.model.CartContents;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.file.OrderFileRepository;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Hands over what is in the caller's cart and empties it, as a part of the transaction that makes an order of it: without
 * the order the cart stays as it was.
 */
@Stateless
@RolesAllowed(Permission.ORDER_PLACE)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CheckOutCart {

    @Inject
    private CartRepository carts;

    @Inject
    private NamedCartRepository named;

    @Inject
    private OrderFileRepository files;

    @EJB
    private CallerQueries callers;

    /**
     * @param key the checkout key of the cart that the buyer saw; each cart has its own
     * @param version the cart as the buyer saw it, or null not to compare
     * @throws RuleViolated {@link CartRule#CHANGED_MEANWHILE} when the cart is not the one that was seen
     */
    public CartBasket checkOut(String key, Long version, Instant at) {
        CartRepository.Owner owner = CartOwner.of(callers.current());
        CartContents cart = carts.find(owner).orElse(null);
        if (cart == null || cart.lines().isEmpty()) {
            return new CartBasket(List.of());
        }
        boolean same = cart.checkoutKey().toString().equals(key);
        if (version != null && (version != cart.version() || !same)) {
            throw new RuleViolated(CartRule.CHANGED_MEANWHILE);
        }
        files.leave(owner, cart.id());
        carts.empty(cart.id(), cart.version(), at);
        named.forgetName(cart.id());
        return new CartBasket(cart.lines().stream()
                .map(line -> new CartBasket.Line(line.productId(), line.item().unit(), line.quantity(), line.content()))
                .toList());
    }
}

package org.kontor.cart.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.Item;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** Takes an article out of the caller's cart, also one that is not sold any more. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class RemoveCartLine {

    @Inject
    private CartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private OrderableQueries articles;

    /** @throws RuleViolated {@link CartRule#LINE_NOT_FOUND} when the cart has no such article */
    public void remove(String sku) {
        remove(CartRepository.Owner.CURRENT, sku, "");
    }

    /**
     * The same of any of the caller's carts.
     *
     * @param unit as the line names it: empty for the base unit; also one that is out of use
     */
    public void remove(long cartId, String sku, String unit) {
        long article =
                articles.idOf(sku).orElseThrow(() -> new RuleViolated(CartRule.LINE_NOT_FOUND, Map.of("sku", sku)));
        carts.remove(CartOwner.of(callers.current()).cart(cartId), new Item(article, unit), clock.instant());
    }
}

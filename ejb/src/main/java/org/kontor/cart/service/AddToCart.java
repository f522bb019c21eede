package org.kontor.cart.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** Puts an article into the caller's cart, on top of what is there of it. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class AddToCart {

    @Inject
    private CartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private OrderableQueries articles;

    /**
     * @throws RuleViolated {@link CartRule#SKU_UNKNOWN}, {@link CartRule#UNIT_UNKNOWN}, {@link CartRule#TOO_MANY_LINES}, or what {@link
     *     org.kontor.kernel.LotSize#accept} says of the quantity added and of the sum
     */
    public CartLineAdded add(CartLineCommand command) {
        return add(CartRepository.Owner.CURRENT, command);
    }

    /** The same for any of the caller's carts. */
    public CartLineAdded add(long cartId, CartLineCommand command) {
        CallerView caller = callers.current();
        CartRepository.Owner owner = CartOwner.of(caller).cart(cartId);
        Orderable article = articles.bySku(caller.companyId(), List.of(command.sku()), caller.language())
                .get(command.sku());
        if (article == null) {
            throw new RuleViolated(CartRule.SKU_UNKNOWN, Map.of("sku", command.sku()));
        }
        UnitView unit = CartUnits.of(article, command.unit());
        unit.lot().accept(command.quantity());
        CartRepository.Added now =
                carts.add(owner, caller.currency(), CartUnits.item(article, unit), command.quantity(), clock.instant());
        unit.lot().accept(now.quantity());
        return new CartLineAdded(article.sku(), now.quantity(), now.lineCount());
    }
}

package org.kontor.cart.service.named;

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
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.service.CartOwner;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** Writes a comment beside a line of a cart. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class NoteCartLine {

    @Inject
    private NamedCartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private OrderableQueries articles;

    /**
     * @param cartId {@link CartRepository.Owner#CURRENT} or the id of one of the caller's carts
     * @param unit as the line names it: empty for the base unit
     * @throws RuleViolated {@link CartRule#LINE_NOT_FOUND}, {@link CartRule#COMMENT_TOO_LONG}
     */
    public void note(long cartId, String sku, String unit, String comment) {
        String plain = NamedCart.checkedComment(comment);
        long article =
                articles.idOf(sku).orElseThrow(() -> new RuleViolated(CartRule.LINE_NOT_FOUND, Map.of("sku", sku)));
        carts.note(CartOwner.of(callers.current()).cart(cartId), new Item(article, unit), plain, clock.instant());
    }
}

package org.kontor.cart.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
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
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.service.Retried;

/** Sets how much of an article one of the caller's carts has. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class ChangeCartLine {

    @Inject
    private CartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private OrderableQueries articles;

    /**
     * @param cartId {@link CartRepository.Owner#CURRENT} or the id of one of the caller's carts
     * @param seen the quantity upon which the new one was chosen; null not to compare
     * @param content what one of the unit holds, as the buyer agrees to it; null to agree to nothing new
     * @throws RuleViolated {@link CartRule#LINE_NOT_FOUND}, {@link CartRule#LINE_CHANGED_MEANWHILE}, {@link
     *     CartRule#CONTENT_CHANGED_MEANWHILE}, or what {@link org.kontor.kernel.LotSize#accept} says of the quantity
     */
    public void change(long cartId, CartLineCommand command, BigDecimal seen, UnitFactor content) {
        CallerView caller = callers.current();
        Orderable article = articles.bySku(caller.companyId(), List.of(command.sku()), caller.language())
                .get(command.sku());
        if (article == null) {
            throw new RuleViolated(CartRule.LINE_NOT_FOUND, Map.of("sku", command.sku()));
        }
        UnitView unit = CartUnits.of(article, command.unit());
        if (content != null && !unit.factor().equals(content)) {
            throw new RuleViolated(
                    CartRule.CONTENT_CHANGED_MEANWHILE,
                    Map.of("sku", command.sku(), "seen", content, "now", unit.factor()));
        }
        unit.lot().accept(command.quantity());
        carts.change(
                CartOwner.of(caller).cart(cartId),
                CartUnits.item(article, unit),
                command.quantity(),
                seen,
                unit.base() ? null : content,
                clock.instant());
    }
}

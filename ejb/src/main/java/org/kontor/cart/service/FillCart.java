package org.kontor.cart.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.Item;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.service.Retried;

/** Puts many articles into the caller's cart at once, beside what is in it or instead of it; all of them or none. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class FillCart {

    @Inject
    private CartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private OrderableQueries articles;

    /** @return the part numbers of articles that are not sold any more, or not in that unit, and were left out */
    public List<String> fill(List<CartLineCommand> lines, boolean instead) {
        Instant now = clock.instant();
        CallerView caller = callers.current();
        CartRepository.Owner owner = CartOwner.of(caller);
        if (instead) {
            carts.find(owner).ifPresent(cart -> carts.empty(cart.id(), cart.version(), now));
        }
        Map<String, Orderable> sold = articles.bySku(
                caller.companyId(),
                lines.stream().map(CartLineCommand::sku).distinct().toList(),
                caller.language());
        Map<Item, BigDecimal> quantities = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (CartLineCommand line : lines) {
            Orderable article = sold.get(line.sku());
            Optional<UnitView> unit =
                    article == null ? Optional.empty() : article.units().of(line.unit());
            unit.ifPresentOrElse(
                    one -> quantities.merge(CartUnits.item(article, one), line.quantity(), BigDecimal::add),
                    () -> missing.add(line.sku()));
        }
        carts.addAll(owner, caller.currency(), quantities, now);
        return missing;
    }
}

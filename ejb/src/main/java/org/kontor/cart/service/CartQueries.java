package org.kontor.cart.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kontor.cart.model.CartContents;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.inventory.service.InventoryQueries;
import org.kontor.inventory.service.SiteStock;
import org.kontor.inventory.service.waiting.BackOrderQueries;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.Money;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitPrice;
import org.kontor.pricing.service.PriceStep;
import org.kontor.pricing.service.PricingQueries;

/** The caller's cart, priced at the moment of the look: a cart keeps no prices. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class CartQueries {

    @Inject
    private CartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private OrderableQueries articles;

    @EJB
    private PricingQueries pricing;

    @EJB
    private InventoryQueries inventory;

    @EJB
    private BackOrderQueries backOrders;

    /** Six queries, whatever the number of lines. */
    public CartView current() {
        CallerView caller = callers.current();
        return carts.find(CartOwner.of(caller))
                .map(cart -> priced(cart, caller))
                .orElseGet(() -> new CartView(
                        0, null, "", true, null, 0, caller.currency(), List.of(), Money.zero(caller.currency())));
    }

    /**
     * One of the caller's carts, with the same number of queries.
     *
     * @throws RuleViolated {@link CartRule#CART_NOT_FOUND}, also for somebody else's
     */
    public CartView one(long id) {
        CallerView caller = callers.current();
        CartContents cart = carts.find(CartOwner.of(caller).cart(id))
                .filter(found -> found.id() == id)
                .orElseThrow(() -> new RuleViolated(CartRule.CART_NOT_FOUND));
        return priced(cart, caller);
    }

    private CartView priced(CartContents cart, CallerView caller) {
        if (cart.lines().isEmpty()) {
            return view(cart, caller.currency(), List.of(), Money.zero(caller.currency()));
        }
        List<Long> ids = cart.lines().stream().map(CartContents.Line::productId).toList();
        Map<Long, Orderable> products = articles.byId(caller.companyId(), ids, caller.language());
        Map<Long, List<PriceStep>> prices = pricing.prices(caller.companyId(), ids, clock.instant());
        Map<Long, List<SiteStock>> stock = inventory.available(ids);
        Map<Long, BigDecimal> left = new HashMap<>();
        stock.forEach((product, sites) ->
                left.put(product, sites.stream().map(SiteStock::available).reduce(BigDecimal.ZERO, BigDecimal::add)));
        Waits waits = new Waits(left, backOrders.outlook(ids));
        List<CartLineView> lines = cart.lines().stream()
                .filter(line -> products.containsKey(line.productId()))
                .map(line -> view(
                        line, products.get(line.productId()), prices.getOrDefault(line.productId(), List.of()), waits))
                .toList();
        String currency = lines.stream()
                .map(CartLineView::price)
                .filter(Objects::nonNull)
                .map(UnitPrice::currency)
                .findFirst()
                .orElse(caller.currency());
        Money net = lines.stream()
                .map(CartLineView::net)
                .filter(Objects::nonNull)
                .reduce(Money.zero(currency), Money::plus);
        return view(cart, currency, lines, net);
    }

    private static CartView view(CartContents cart, String currency, List<CartLineView> lines, Money net) {
        return new CartView(
                cart.id(),
                cart.name(),
                cart.comment(),
                cart.current(),
                cart.checkoutKey(),
                cart.version(),
                currency,
                lines,
                net);
    }

    /** How many lines the caller's cart has, for the header of every page: one query beside the caller's own. */
    public int lineCount() {
        return carts.find(CartOwner.of(callers.current()))
                .map(cart -> cart.lines().size())
                .orElse(0);
    }

    /** @param waits what is left of each article; what the line takes of it is gone afterwards */
    private static CartLineView view(CartContents.Line line, Orderable article, List<PriceStep> steps, Waits waits) {
        Optional<UnitView> sold = article.units().of(line.item().unit());
        UnitView unit =
                sold.orElseGet(() -> UnitView.base(LotSize.any(line.item().unit()), false));
        RuleViolated misfit =
                sold.flatMap(one -> CartUnits.misfit(one, line.quantity())).orElse(null);
        Quantity quantity = Quantity.of(line.quantity(), unit.unit());
        UnitPrice price = PriceStep.priceFor(steps, quantity).orElse(null);
        BigDecimal inBase =
                sold.flatMap(one -> CartUnits.inBase(one, line.quantity())).orElse(null);
        BigDecimal free = waits.left(line.productId());
        CartWait wait = inBase == null ? null : waits.take(line.productId(), inBase);
        return new CartLineView(
                line.item(),
                article.sku(),
                article.name(),
                article.ownNumber(),
                quantity.unit(),
                quantity.amount(),
                inBase,
                article.units().base().unit(),
                unit.lot().multiple(),
                unit.lot().minimum(),
                price,
                line.seen(),
                price == null ? null : price.times(quantity),
                unit.factor().wholeIn(free, Quantity.decimalsOf(unit.unit())),
                article.active() && sold.isPresent(),
                misfit,
                misfit == null ? null : CartUnits.nearest(unit, line.quantity()).orElse(null),
                sold.map(UnitView::factor).orElse(null),
                line.content(),
                sold.map(one -> one.holds(line.content())).orElse(true),
                line.comment(),
                wait);
    }
}

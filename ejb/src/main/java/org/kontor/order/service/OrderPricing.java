package org.kontor.order.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.cart.service.CartBasket;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.PricedLine;
import org.kontor.pricing.service.PriceStep;
import org.kontor.pricing.service.PricingQueries;

/**
 * Turns what a buyer wants into lines with names, checked quantities and prices, by two queries. Lines of the same article
 * in the same unit count together for the quantity step of the price.
 */
@Dependent
public class OrderPricing {

    @EJB
    private OrderableQueries articles;

    @EJB
    private PricingQueries prices;

    /** One line as wanted, its article found or not. */
    private record Wanted(
            String sku, BigDecimal quantity, String unit, UnitFactor agreed, boolean anyContent, Orderable article) {

        boolean agreesTo(UnitView packed) {
            return anyContent || packed.holds(agreed);
        }
    }

    /** What counts together for the quantity step. */
    private record Sold(long productId, String unit) {}

    /**
     * @throws RuleViolated {@link OrderRule#SKU_UNKNOWN}, {@link OrderRule#UNIT_UNKNOWN}, {@link
     *     OrderRule#UNIT_CONTENT_CHANGED}, {@link OrderRule#NO_PRICE}, or what {@link
     *     org.kontor.kernel.LotSize#accept} says, with {@code sku} and {@code line}
     */
    public List<PricedLine> price(List<PlaceOrderCommand.Line> lines, long companyId, String language, Instant at) {
        Map<String, Orderable> found = articles.bySku(
                companyId,
                lines.stream().map(PlaceOrderCommand.Line::sku).distinct().toList(),
                language);
        return priced(
                lines.stream()
                        .map(line -> new Wanted(
                                line.sku(),
                                line.quantity(),
                                line.unit(),
                                line.content(),
                                line.content() == null,
                                found.get(line.sku())))
                        .toList(),
                companyId,
                at);
    }

    /** As {@link #price}, for the lines of a cart. */
    public List<PricedLine> priceCart(CartBasket basket, long companyId, String language, Instant at) {
        Map<Long, Orderable> found = articles.byId(
                companyId,
                basket.lines().stream().map(CartBasket.Line::productId).toList(),
                language);
        return priced(
                basket.lines().stream()
                        .map(line -> wanted(line, found.get(line.productId())))
                        .toList(),
                companyId,
                at);
    }

    private static Wanted wanted(CartBasket.Line line, Orderable article) {
        String sku = article == null ? String.valueOf(line.productId()) : article.sku();
        return new Wanted(
                sku,
                line.quantity(),
                line.unit(),
                line.content(),
                false,
                article == null || !article.active() ? null : article);
    }

    private List<PricedLine> priced(List<Wanted> wanted, long companyId, Instant at) {
        List<Quantity> quantities = new ArrayList<>();
        List<UnitView> units = new ArrayList<>();
        Map<Sold, BigDecimal> sums = new HashMap<>();
        for (Wanted line : wanted) {
            UnitView unit = unit(line, quantities.size() + 1);
            if (!line.agreesTo(unit)) {
                throw contentChanged(line, unit, line.agreed(), unit.factor());
            }
            Quantity quantity = accept(line, unit, quantities.size() + 1);
            units.add(unit);
            quantities.add(quantity);
            sums.merge(new Sold(line.article().productId(), quantity.unit()), quantity.amount(), BigDecimal::add);
        }
        Map<Long, List<PriceStep>> steps = prices.prices(
                companyId, sums.keySet().stream().map(Sold::productId).toList(), at);
        List<PricedLine> priced = new ArrayList<>();
        for (Wanted line : wanted) {
            Quantity quantity = quantities.get(priced.size());
            long product = line.article().productId();
            PriceStep step = PriceStep.stepFor(
                            steps.getOrDefault(product, List.of()),
                            Quantity.of(sums.get(new Sold(product, quantity.unit())), quantity.unit()))
                    .orElseThrow(() -> new RuleViolated(OrderRule.NO_PRICE, Map.of("sku", line.sku())));
            requireSameContent(line, units.get(priced.size()), step);
            priced.add(new PricedLine(
                    product,
                    line.sku(),
                    line.article().name(),
                    line.article().ownNumber(),
                    quantity,
                    line.article().packing(units.get(priced.size())),
                    step.unitPrice(),
                    step.source(),
                    line.article().categories(),
                    List.of()));
        }
        return priced;
    }

    /**
     * Articles and prices are read by two statements, and staff may change what a box holds between them: the content that
     * belongs to the price comes with it.
     */
    private static void requireSameContent(Wanted line, UnitView unit, PriceStep step) {
        if (!unit.base() && !unit.factor().equals(step.content())) {
            throw contentChanged(line, unit, unit.factor(), step.content());
        }
    }

    private static RuleViolated contentChanged(Wanted line, UnitView unit, UnitFactor seen, UnitFactor now) {
        return new RuleViolated(
                OrderRule.UNIT_CONTENT_CHANGED,
                Map.of(
                        "sku",
                        line.sku(),
                        "unit",
                        unit.unit(),
                        "seen",
                        seen == null ? "–" : seen,
                        "now",
                        now == null ? "–" : now));
    }

    private static UnitView unit(Wanted line, int lineNo) {
        if (line.article() == null) {
            throw new RuleViolated(OrderRule.SKU_UNKNOWN, Map.of("sku", line.sku(), "line", lineNo));
        }
        return line.article()
                .units()
                .of(line.unit())
                .orElseThrow(() -> new RuleViolated(
                        OrderRule.UNIT_UNKNOWN, Map.of("sku", line.sku(), "line", lineNo, "unit", line.unit())));
    }

    private static Quantity accept(Wanted line, UnitView unit, int lineNo) {
        try {
            return unit.lot().accept(line.quantity());
        } catch (RuleViolated broken) {
            Map<String, Object> details = new LinkedHashMap<>(broken.details());
            details.put("sku", line.sku());
            details.put("line", lineNo);
            throw new RuleViolated(Objects.requireNonNull(broken.rule()), details);
        }
    }
}

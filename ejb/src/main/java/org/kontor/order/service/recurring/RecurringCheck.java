package org.kontor.order.service.recurring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.inventory.service.InventoryQueries;
import org.kontor.inventory.service.SiteStock;
import org.kontor.inventory.service.waiting.BackOrderQueries;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;
import org.kontor.order.model.recurring.RecurringRule;
import org.kontor.order.model.recurring.RunProblem;
import org.kontor.order.model.recurring.TemplateLine;
import org.kontor.pricing.service.PriceStep;
import org.kontor.pricing.service.PricingQueries;

/** Looks at the lines of a recurring order as of now: by five queries, whatever their number. */
@Dependent
public class RecurringCheck {

    @EJB
    private OrderableQueries articles;

    @EJB
    private PricingQueries prices;

    @EJB
    private InventoryQueries inventory;

    @EJB
    private BackOrderQueries backOrders;

    /**
     * A line as of now.
     *
     * @param now null when the company has no price for it
     * @param content what one of its unit holds today; null in the base unit and in one that is not sold any more
     * @param problem null when it could be ordered as agreed
     */
    public record CheckedLine(
            TemplateLine line, UnitPrice now, UnitFactor content, BigDecimal available, RunProblem problem) {}

    List<CheckedLine> check(
            long companyId, String language, List<TemplateLine> lines, BigDecimal allowedRise, Instant at) {
        List<Long> ids = lines.stream().map(TemplateLine::productId).toList();
        Map<Long, Orderable> found = articles.byId(companyId, ids, language);
        Map<Long, List<PriceStep>> steps = prices.prices(companyId, ids, at);
        Map<Long, BigDecimal> left = new HashMap<>();
        inventory
                .available(ids)
                .forEach((article, sites) -> left.put(
                        article, sites.stream().map(SiteStock::available).reduce(BigDecimal.ZERO, BigDecimal::add)));
        Map<Long, BigDecimal> room = new HashMap<>();
        backOrders.outlook(ids).forEach((article, outlook) -> room.put(article, outlook.room()));
        return lines.stream()
                .map(line -> checked(
                        line,
                        found.get(line.productId()),
                        PriceStep.priceFor(steps.getOrDefault(line.productId(), List.of()), line.quantity())
                                .orElse(null),
                        left,
                        room,
                        allowedRise))
                .toList();
    }

    /**
     * Lines that are only thought of, at the prices they would be agreed to; in the order given. One whose unit is out of
     * use keeps it: in another its quantity would be another.
     */
    List<CheckedLine> draft(long companyId, String language, List<RecurringCommand.Line> wanted, Instant at) {
        Map<String, Orderable> found = articles.bySku(
                companyId,
                wanted.stream().map(RecurringCommand.Line::sku).distinct().toList(),
                language);
        List<Long> ids = found.values().stream().map(Orderable::productId).toList();
        Map<Long, List<PriceStep>> steps = prices.prices(companyId, ids, at);
        List<TemplateLine> lines = new ArrayList<>();
        for (RecurringCommand.Line line : wanted) {
            Orderable article = found.get(line.sku());
            UnitView unit =
                    article == null ? null : article.units().of(line.unit()).orElse(null);
            if (article != null && unit == null) {
                lines.add(new TemplateLine(
                        article.productId(),
                        line.sku(),
                        article.name(),
                        Quantity.of(line.quantity(), line.unit()),
                        null));
            } else if (unit != null) {
                Quantity quantity = Quantity.of(line.quantity(), unit.unit());
                PriceStep.priceFor(steps.getOrDefault(article.productId(), List.of()), quantity)
                        .ifPresent(price -> lines.add(new TemplateLine(
                                article.productId(),
                                line.sku(),
                                article.name(),
                                quantity,
                                price,
                                line.content() == null ? content(unit) : line.content())));
            }
        }
        return check(companyId, language, lines, BigDecimal.ZERO, at);
    }

    private static CheckedLine checked(
            TemplateLine line,
            Orderable article,
            UnitPrice now,
            Map<Long, BigDecimal> left,
            Map<Long, BigDecimal> room,
            BigDecimal allowedRise) {
        UnitFactor content = article == null
                ? null
                : article.units()
                        .of(line.quantity().unit())
                        .map(RecurringCheck::content)
                        .orElse(null);
        BigDecimal available = left.getOrDefault(line.productId(), BigDecimal.ZERO);
        BigDecimal most = available.add(room.getOrDefault(line.productId(), BigDecimal.ZERO));
        RunProblem problem = problem(line, article, now, available, most, allowedRise);
        if (problem == null) {
            BigDecimal taken = inBase(line, article);
            left.put(line.productId(), available.subtract(taken).max(BigDecimal.ZERO));
            room.computeIfPresent(
                    line.productId(),
                    (id, open) -> open.subtract(taken.subtract(available).max(BigDecimal.ZERO)));
        }
        return new CheckedLine(line, now, content, available, problem);
    }

    private static BigDecimal inBase(TemplateLine line, Orderable article) {
        return article.units()
                .of(line.quantity().unit())
                .orElseThrow()
                .toBase(line.quantity().amount());
    }

    private static UnitFactor content(UnitView unit) {
        return unit.base() ? null : unit.factor();
    }

    /** @param most what is here, with what may be waited for */
    private static RunProblem problem(
            TemplateLine line,
            Orderable article,
            UnitPrice now,
            BigDecimal available,
            BigDecimal most,
            BigDecimal allowedRise) {
        if (article == null || !article.active()) {
            return of(line, RecurringRule.ARTICLE_GONE, Map.of());
        }
        UnitView unit = article.units().of(line.quantity().unit()).orElse(null);
        if (unit == null) {
            return of(
                    line,
                    RecurringRule.UNIT_GONE,
                    Map.of("unit", line.quantity().unit()));
        }
        if (line.content() != null && !line.content().equals(unit.factor())) {
            return of(
                    line,
                    RecurringRule.CONTENT_CHANGED,
                    Map.of(
                            "seen",
                            line.content().toString(),
                            "now",
                            unit.factor().toString()));
        }
        try {
            unit.lot().accept(line.quantity().amount());
        } catch (RuleViolated broken) {
            Map<String, String> details = new LinkedHashMap<>(broken.details());
            details.put("sku", line.sku());
            return new RunProblem(line.sku(), broken.ruleKey(), details);
        }
        if (now == null) {
            return of(line, RecurringRule.NO_PRICE, Map.of());
        }
        if (!now.currency().equals(line.seen().currency())) {
            return of(line, RecurringRule.CURRENCY_CHANGED, Map.of("now", now.currency()));
        }
        if (!line.covers(now, allowedRise)) {
            return of(line, RecurringRule.PRICE_ROSE, Map.of("seen", written(line.seen()), "now", written(now)));
        }
        if (most.compareTo(unit.toBase(line.quantity().amount())) < 0) {
            return of(
                    line,
                    RecurringRule.STOCK_SHORT,
                    Map.of(
                            "available",
                            plain(unit.factor()
                                    .wholeIn(
                                            available.max(BigDecimal.ZERO),
                                            unit.lot().decimals())),
                            "quantity",
                            plain(line.quantity().amount())));
        }
        return null;
    }

    private static RunProblem of(TemplateLine line, RecurringRule rule, Map<String, String> figures) {
        Map<String, String> details = new LinkedHashMap<>(figures);
        details.put("sku", line.sku());
        details.put("name", line.name());
        return RunProblem.of(line.sku(), rule, details);
    }

    /** {@code 12.50 EUR}, {@code 12.50 EUR / 100}. */
    static String written(UnitPrice price) {
        BigDecimal amount = price.amount().stripTrailingZeros();
        String text = amount.setScale(Math.max(amount.scale(), 2)).toPlainString() + " " + price.currency();
        return price.base().compareTo(BigDecimal.ONE) == 0 ? text : text + " / " + plain(price.base());
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}

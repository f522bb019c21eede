package org.kontor.cart.service.quick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.kontor.cart.model.CartContents;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.Item;
import org.kontor.cart.model.quick.QuickRule;
import org.kontor.cart.model.quick.QuickState;
import org.kontor.cart.service.CartUnits;
import org.kontor.cart.service.CartWait;
import org.kontor.cart.service.Waits;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.inventory.service.SiteStock;
import org.kontor.inventory.service.waiting.WaitOutlook;
import org.kontor.kernel.Money;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitPrice;
import org.kontor.kernel.UnitWords;
import org.kontor.pricing.service.PriceStep;

/**
 * Judges typed lines by what was read for all of them together. Lines of one article in one unit become one, so that its price and pack
 * size are those of the sum.
 *
 * @param meant typed number to the articles that it may mean
 * @param packed typed number of a packaging to the unit that it is
 * @param replaced typed number of an article that is not sold any more to the one that takes its place
 * @param outlook of the articles of which more may be ordered than is there
 * @param inCart what the cart has already
 */
record Lookup(
        Map<String, List<Long>> meant,
        Map<String, String> packed,
        Map<String, Long> replaced,
        Map<Long, Orderable> articles,
        Map<Long, List<PriceStep>> prices,
        Map<Long, List<SiteStock>> stock,
        Map<Long, WaitOutlook> outlook,
        Map<Item, BigDecimal> inCart) {

    /** What the lines mean, by the place of the line; what means nothing or several articles has its row instead. */
    Map<Integer, Item> means(List<TypedLine> typed, Map<Integer, QuickRow> rows) {
        Map<Integer, Item> found = new TreeMap<>();
        for (int i = 0; i < typed.size(); i++) {
            Item one = judge(i, typed.get(i), rows);
            if (one != null) {
                found.put(i, one);
            }
        }
        return found;
    }

    QuickOrder judge(List<TypedLine> typed, String currency) {
        Map<Integer, QuickRow> rows = new TreeMap<>();
        Map<Item, List<Integer>> byItem = new LinkedHashMap<>();
        means(typed, rows).forEach((i, one) -> byItem.computeIfAbsent(one, item -> new ArrayList<>())
                .add(i));
        int[] room = {CartContents.MAX_LINES - inCart.size()};
        Waits waits = waits();
        byItem.forEach((item, at) -> {
            QuickRow row = judge(item, at.stream().map(typed::get).toList(), room, waits);
            rows.put(at.get(0), row);
            at.stream().skip(1).forEach(i -> rows.put(i, QuickRow.mergedInto(typed.get(i), row.line())));
        });
        List<QuickRow> all = List.copyOf(rows.values());
        return new QuickOrder(all, net(all, currency));
    }

    /** The one article that a line means; null when it means none or several, which its row then says. */
    private Item judge(int at, TypedLine line, Map<Integer, QuickRow> rows) {
        RuleViolated problem = line.problem().orElse(null);
        List<Orderable> found = meant.getOrDefault(line.wanted(), List.of()).stream()
                .map(articles::get)
                .filter(Objects::nonNull)
                .toList();
        if (problem != null) {
            rows.put(at, QuickRow.refused(line, problem));
        } else if (found.isEmpty() && replaced.containsKey(line.wanted())) {
            rows.put(at, QuickRow.replaced(line, articles.get(replaced.get(line.wanted()))));
        } else if (found.isEmpty()) {
            rows.put(at, QuickRow.unknown(line));
        } else if (found.size() > 1) {
            rows.put(at, QuickRow.several(line, found));
        } else {
            Orderable article = found.get(0);
            Optional<UnitView> unit = article.units().of(unit(line));
            if (unit.isPresent()) {
                return CartUnits.item(article, unit.get());
            }
            rows.put(at, QuickRow.refused(line, unitNotSold(article, line)));
        }
        return null;
    }

    /** The unit that was typed, else the one whose number it is. */
    private String unit(TypedLine line) {
        return line.unit().isEmpty() ? packed.getOrDefault(line.wanted(), "") : UnitWords.code(line.unit());
    }

    /** What is left of each article, and may be waited for, without what the cart has of it already. */
    private Waits waits() {
        Map<Long, BigDecimal> left = new HashMap<>();
        stock.forEach((product, sites) ->
                left.put(product, sites.stream().map(SiteStock::available).reduce(BigDecimal.ZERO, BigDecimal::add)));
        Waits waits = new Waits(left, outlook);
        inCart.forEach((item, quantity) -> {
            Orderable article = articles.get(item.productId());
            if (article != null) {
                article.units()
                        .of(item.unit())
                        .flatMap(unit -> CartUnits.inBase(unit, quantity))
                        .ifPresent(taken -> waits.take(item.productId(), taken));
            }
        });
        return waits;
    }

    private QuickRow judge(Item item, List<TypedLine> lines, int[] room, Waits waits) {
        Orderable article = articles.get(item.productId());
        UnitView unit = article.units().of(item.unit()).orElseThrow();
        TypedLine first = lines.get(0);
        BigDecimal wanted =
                lines.stream().map(line -> line.amount().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal quantity = unit.lot().next(wanted);
        BigDecimal has = inCart.getOrDefault(item, BigDecimal.ZERO);
        BigDecimal available =
                unit.factor().wholeIn(waits.left(item.productId()), unit.lot().decimals());
        RuleViolated tooMuch = null;
        UnitPrice price = null;
        Money net = null;
        QuickState state;
        try {
            Quantity accepted = unit.lot().accept(quantity);
            unit.lot().accept(unit.lot().next(quantity.add(has)));
            price = PriceStep.priceFor(prices.getOrDefault(article.productId(), List.of()), accepted)
                    .orElse(null);
            net = price == null ? null : price.times(accepted);
            boolean canBeHad = waits.allows(item.productId(), unit.toBase(quantity));
            state = state(wanted, quantity, price, canBeHad);
        } catch (RuleViolated violated) {
            tooMuch = violated;
            state = QuickState.NOT_ALLOWED;
        }
        if (state.isAccepted() && has.signum() == 0 && --room[0] < 0) {
            tooMuch = new RuleViolated(CartRule.TOO_MANY_LINES, Map.of("most", CartContents.MAX_LINES));
            state = QuickState.NOT_ALLOWED;
        }
        CartWait later = state.isAccepted() ? waits.take(item.productId(), unit.toBase(quantity)) : null;
        List<Integer> merged = lines.stream().skip(1).map(TypedLine::line).toList();
        return new QuickRow(
                first, state, null, merged, tooMuch, article, unit, wanted, quantity, price, net, available, later,
                List.of());
    }

    private static QuickState state(BigDecimal wanted, BigDecimal quantity, UnitPrice price, boolean canBeHad) {
        if (price == null) {
            return QuickState.NO_PRICE;
        }
        if (!canBeHad) {
            return QuickState.LOW_STOCK;
        }
        return wanted.compareTo(quantity) == 0 ? QuickState.OK : QuickState.ROUNDED;
    }

    private static RuleViolated unitNotSold(Orderable article, TypedLine line) {
        return new RuleViolated(
                QuickRule.UNIT_NOT_SOLD,
                Map.of(
                        "typed",
                        line.unit(),
                        "sku",
                        article.sku(),
                        "unit",
                        article.lotSize().unit()));
    }

    private static Money net(List<QuickRow> rows, String currency) {
        List<Money> sums = rows.stream()
                .filter(QuickRow::isAccepted)
                .map(QuickRow::net)
                .filter(Objects::nonNull)
                .toList();
        return sums.stream()
                .reduce(Money.zero(sums.isEmpty() ? currency : sums.get(0).currency()), Money::plus);
    }
}

package org.kontor.order.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Money;
import org.kontor.order.model.PricedLine;
import org.kontor.order.model.SalesOrder;

/** Sets an order beside what is wanted instead, article by article. */
final class Comparison {

    private record Goods(String sku, String unit) {}

    private record Sum(BigDecimal quantity, BigDecimal net) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(Sum other) {
            return new Sum(quantity.add(other.quantity), net.add(other.net));
        }
    }

    private Comparison() {}

    static Amendment of(SalesOrder old, List<PricedLine> wanted, Money net, Money fee) {
        Map<Goods, Sum> before = new LinkedHashMap<>();
        old.due()
                .forEach(line -> before.merge(
                        new Goods(line.sku(), line.unit()), new Sum(line.quantity(), line.netAmount()), Sum::plus));
        Map<Goods, Sum> after = new LinkedHashMap<>();
        wanted.forEach(line -> after.merge(
                new Goods(line.sku(), line.quantity().unit()),
                new Sum(line.quantity().amount(), line.net().amount()),
                Sum::plus));
        Map<Goods, Sum> all = new LinkedHashMap<>(before);
        all.putAll(after);
        List<Amendment.Line> lines = new ArrayList<>();
        for (Goods goods : all.keySet()) {
            Sum was = before.getOrDefault(goods, Sum.NOTHING);
            Sum is = after.getOrDefault(goods, Sum.NOTHING);
            lines.add(
                    new Amendment.Line(goods.sku(), goods.unit(), was.quantity(), is.quantity(), was.net(), is.net()));
        }
        return new Amendment(
                old.number(),
                old.amendableUntil(),
                net.currency(),
                lines,
                before.values().stream().map(Sum::net).reduce(BigDecimal.ZERO, BigDecimal::add),
                net.amount(),
                fee.amount());
    }
}

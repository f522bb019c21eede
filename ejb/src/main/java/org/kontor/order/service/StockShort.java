package org.kontor.order.service;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.inventory.service.StockShortage;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.PricedLine;

/** Tells a buyer what is short: the first line for the sentence, and all of them as figures. */
final class StockShort {

    private StockShort() {}

    /** Details: sku, wanted and available of the first short line; {@code lines} as {@code sku wanted available; …}. */
    static RuleViolated rule(List<StockShortage> shortages, List<PricedLine> lines) {
        StockShortage first = shortages.get(0);
        PricedLine line = lines.get(first.lineNo() - 1);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sku", line.sku());
        details.put("unit", line.quantity().unit());
        details.put("wanted", plain(line.quantity().amount()));
        details.put("available", left(first, line));
        details.put(
                "lines",
                shortages.stream()
                        .map(shortage -> said(shortage, lines.get(shortage.lineNo() - 1)))
                        .collect(Collectors.joining("; ")));
        return new RuleViolated(OrderRule.STOCK_SHORT, details);
    }

    private static String said(StockShortage shortage, PricedLine line) {
        return line.sku() + " " + plain(line.quantity().amount()) + " " + left(shortage, line);
    }

    /** How many whole ones of the line's unit are left. */
    private static String left(StockShortage shortage, PricedLine line) {
        return plain(line.packing()
                .factor()
                .wholeIn(
                        shortage.available(),
                        Quantity.decimalsOf(line.quantity().unit())));
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}

package org.kontor.order.service;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.inventory.service.StockShortage;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.PricedLine;

/** Tells a buyer what is short: the first line for the sentence, and all of them as figures. */
final class StockShort {

    private StockShort() {}

    /** Details: sku, wanted and available of the first short line; {@code lines} as {@code sku wanted available; …}. */
    static RuleViolated rule(List<StockShortage> shortages, List<PricedLine> lines) {
        StockShortage first = shortages.get(0);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("sku", lines.get(first.lineNo() - 1).sku());
        details.put("wanted", plain(first.wanted()));
        details.put("available", plain(first.available()));
        details.put(
                "lines",
                shortages.stream()
                        .map(shortage -> lines.get(shortage.lineNo() - 1).sku() + " " + plain(shortage.wanted()) + " "
                                + plain(shortage.available()))
                        .collect(Collectors.joining("; ")));
        return new RuleViolated(OrderRule.STOCK_SHORT, details);
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}

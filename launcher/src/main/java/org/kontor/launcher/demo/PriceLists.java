package org.kontor.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The three list prices of an article and what larger quantities save. */
final class PriceLists {

    record PriceList(long id, String code, String name, String currency, BigDecimal factor) {}

    record Step(BigDecimal minQuantity, BigDecimal amount) {}

    static final List<PriceList> LISTS = List.of(
            new PriceList(1, "EUR", "List price Europe", "EUR", new BigDecimal("1")),
            new PriceList(2, "USD", "List price Americas", "USD", new BigDecimal("1.12")),
            new PriceList(3, "CNY", "List price China", "CNY", new BigDecimal("7.35")));

    /** Times the selling pack, and the share of the list price from there on. */
    private static final int[][] PACKED = {{5, 93}, {20, 86}, {100, 79}};

    private static final int[][] SINGLE = {{10, 95}, {50, 89}};

    private PriceLists() {}

    /** @return from one unit on, so that there is a price for whatever quantity is typed */
    static List<Step> steps(Article article, PriceList list) {
        BigDecimal full = article.price.multiply(list.factor);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(BigDecimal.ONE, full.setScale(2, RoundingMode.HALF_UP)));
        boolean packed = article.multiple.compareTo(BigDecimal.ONE) > 0;
        for (int[] step : packed ? PACKED : SINGLE) {
            BigDecimal from = article.multiple.multiply(BigDecimal.valueOf(step[0]));
            BigDecimal amount = full.multiply(BigDecimal.valueOf(step[1])).movePointLeft(2);
            steps.add(new Step(from, amount.setScale(2, RoundingMode.HALF_UP)));
        }
        return steps;
    }
}

package org.kontor.launcher.demo;

import java.math.BigDecimal;
import java.util.List;

/** What the demonstration's buyers ordered before anybody looked: settled orders, none of them still under way. */
final class PastOrders {

    enum Outcome {
        /** Shipped in full and delivered. */
        DELIVERED,
        /** The last pack of the first line was missing; the rest was delivered. */
        SHORT,
        /** Shipped in full; the carrier has not told of the delivery yet. */
        ON_THE_ROAD,
        /** The ERP refused. */
        REJECTED
    }

    /** @param packs times the article's selling pack */
    record Line(String sku, int packs) {}

    /**
     * @param person position in {@link People#PEOPLE}, from 0
     * @param address position in {@link People#ADDRESSES}, from 0
     * @param placedAt day and time, UTC
     */
    record PastOrder(int person, int address, String placedAt, String poNumber, Outcome outcome, List<Line> lines) {}

    static final long FIRST_NUMBER = 100_001;

    static final List<PastOrder> ALL = List.of(
            order(
                    0,
                    0,
                    "2026-02-03T08:12:41Z",
                    "NW-26-0117",
                    Outcome.DELIVERED,
                    line("4762-M8X40-ZN88", 4),
                    line("4762-M10X50-ZN88", 4),
                    line("7089-M8-ZN200", 2),
                    line("4032-M8-ZN8", 2)),
            order(
                    4,
                    3,
                    "2026-02-26T02:31:09Z",
                    "HX20260226-01",
                    Outcome.DELIVERED,
                    line("4762-M5X16-A270", 6),
                    line("4762-M5X20-A270", 6),
                    line("7089-M5-A2", 1)),
            order(
                    8,
                    5,
                    "2026-03-11T17:05:55Z",
                    "PDX-4471",
                    Outcome.DELIVERED,
                    line("LL-A60-8W-40", 12),
                    line("LT-T8-1200-40", 6),
                    line("G200-9", 8),
                    line("CT-200X4.8-BK", 3)),
            order(
                    1,
                    1,
                    "2026-04-08T06:47:20Z",
                    "NW-26-0240",
                    Outcome.SHORT,
                    line("4014-M16X100-ZN109", 4),
                    line("4032-M16-ZN8", 2),
                    line("7089-M16-ZN200", 1)),
            order(
                    5,
                    4,
                    "2026-04-29T05:58:33Z",
                    "HX20260429-03",
                    Outcome.DELIVERED,
                    line("338-4.20-HSS", 3),
                    line("338-5.00-HSS", 3),
                    line("371-M5", 6),
                    line("371-M6", 6)),
            order(
                    9,
                    7,
                    "2026-05-19T21:14:02Z",
                    "SEA-0192",
                    Outcome.DELIVERED,
                    line("F230-43", 4),
                    line("F230-44", 3),
                    line("H20-WH", 10),
                    line("V20-YE-L", 4)),
            order(
                    2,
                    2,
                    "2026-06-02T09:33:47Z",
                    "NW-S-0031",
                    Outcome.DELIVERED,
                    line("SD-PH2", 4),
                    line("3113-13", 6),
                    line("3113-17", 6),
                    line("2936-6", 2)),
            order(6, 3, "2026-07-07T03:20:18Z", "HX20260707-02", Outcome.REJECTED, line("4762-M20X100-BK129", 10)),
            order(
                    10,
                    6,
                    "2026-07-23T16:40:36Z",
                    "PDX-4803",
                    Outcome.DELIVERED,
                    line("MCB1-B16", 24),
                    line("MCB1-C16", 12),
                    line("RC2-40-30", 4),
                    line("TB2.5-GY", 4)),
            order(
                    0,
                    0,
                    "2026-08-18T07:02:11Z",
                    "NW-26-0533",
                    Outcome.DELIVERED,
                    line("4762-M8X40-ZN88", 6),
                    line("4762-M8X50-ZN88", 4),
                    line("4017-M12X40-ZN88", 6),
                    line("4032-M12-ZN8", 4)),
            order(
                    4,
                    3,
                    "2026-09-15T01:45:50Z",
                    "HX20260915-01",
                    Outcome.DELIVERED,
                    line("H07VK-1.5-BK", 3),
                    line("H07VK-1.5-BU", 3),
                    line("H07VK-2.5-GNYE", 2),
                    line("46228-1.5X8", 2)),
            order(
                    8,
                    5,
                    "2026-10-06T18:22:29Z",
                    "PDX-5012",
                    Outcome.DELIVERED,
                    line("G350-9", 6),
                    line("G350-10", 6),
                    line("E10", 20),
                    line("HP1", 3)),
            order(
                    3,
                    1,
                    "2026-10-27T10:16:04Z",
                    "NW-26-0702",
                    Outcome.ON_THE_ROAD,
                    line("WA-M12X120-ZN88", 4),
                    line("SDS-12X160", 3),
                    line("976-M12X1000-ZN88", 4)),
            order(
                    7,
                    4,
                    "2026-11-10T06:09:58Z",
                    "HX20261110-04",
                    Outcome.DELIVERED,
                    line("7380-M6X16-A270", 4),
                    line("7380-M6X20-A270", 4),
                    line("4032-M6-A270", 2)));

    private PastOrders() {}

    private static PastOrder order(
            int person, int address, String placedAt, String poNumber, Outcome outcome, Line... lines) {
        return new PastOrder(person, address, placedAt, poNumber, outcome, List.of(lines));
    }

    private static Line line(String sku, int packs) {
        return new Line(sku, packs);
    }

    /** Where a company is served from: the site nearest to it. */
    static long siteOf(long company) {
        return company == 1 ? 1 : company == 2 ? 3 : 2;
    }

    static BigDecimal ordered(Article article, Line line) {
        return article.multiple.multiply(BigDecimal.valueOf(line.packs()));
    }

    /** What came of it, of the line at this position, from 0. */
    static BigDecimal shipped(PastOrder order, Article article, int position) {
        BigDecimal ordered = ordered(article, order.lines().get(position));
        return switch (order.outcome()) {
            case REJECTED -> BigDecimal.ZERO;
            case SHORT -> position == 0 ? ordered.subtract(article.multiple) : ordered;
            default -> ordered;
        };
    }
}

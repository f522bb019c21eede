package org.kontor.pricing.model.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceWalkTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** Every chain of three lists, merging or not, each with any of two steps: word by word as the trade states the rule. */
    @Test
    void everySmallChainPricesAsTheRuleSays() {
        int tried = 0;
        for (int merges = 0; merges < 8; merges++) {
            for (int filled = 0; filled < 64; filled++) {
                List<ChainLink> links = new ArrayList<>();
                List<PriceRow> rows = new ArrayList<>();
                for (int list = 0; list < 3; list++) {
                    links.add(link(list, (merges >> list & 1) == 1));
                    for (int step = 0; step < 2; step++) {
                        if ((filled >> list * 2 + step & 1) == 1) {
                            rows.add(row(rows.size(), list, step == 0 ? 1 : 10, Window.ALWAYS, false));
                        }
                    }
                }
                assertEquals(reference(links, rows), found(walk(links, rows)), merges + " " + filled);
                tried++;
            }
        }
        assertEquals(512, tried);
    }

    private static Map<BigDecimal, Long> reference(List<ChainLink> links, List<PriceRow> rows) {
        Map<BigDecimal, Long> slots = new TreeMap<>();
        Set<Long> exclusivelyPriced = new HashSet<>();
        for (ChainLink link : links) {
            boolean hadPrice = !slots.isEmpty();
            for (PriceRow row : rows) {
                if (row.listId() != link.listId()) {
                    continue;
                }
                if (link.merge() && exclusivelyPriced.isEmpty()) {
                    slots.putIfAbsent(row.minQuantity(), row.id());
                } else if (!link.merge() && !hadPrice) {
                    slots.put(row.minQuantity(), row.id());
                    exclusivelyPriced.add(link.listId());
                }
            }
        }
        return slots;
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31T23:59:59.999999Z, 0",
        "2026-06-01T00:00:00Z, 1",
        "2026-06-30T23:59:59Z, 1",
        "2026-07-01T00:00:00Z, 0"
    })
    void aDatedRowHoldsFromItsInstantUntilBeforeItsEnd(Instant at, long wins) {
        Window june = new Window(NOW, Instant.parse("2026-07-01T00:00:00Z"));
        List<PriceRow> rows = List.of(row(0, 0, 1, Window.ALWAYS, false), row(1, 0, 1, june, false));
        PriceWalk walk = PriceWalk.of(chain(List.of(link(0, true))), rows, "EUR", at);
        assertEquals(wins, walk.price("C62", BigDecimal.ONE).orElseThrow().id());
    }

    @Test
    void aManualPriceBeatsOneOfARuleThoughThatBeganLater() {
        List<PriceRow> rows =
                List.of(row(0, 0, 1, Window.ALWAYS, false), row(1, 0, 1, new Window(NOW.minusSeconds(1), null), true));
        PriceWalk walk = walk(List.of(link(0, true)), rows);
        assertEquals(0, walk.price("C62", BigDecimal.ONE).orElseThrow().id());
        assertEquals(
                List.of(Lost.MANUAL_BEFORE_RULE),
                walk.stops().get(0).rows().stream()
                        .filter(found -> found.row().byRule())
                        .map(PriceWalk.Found::lost)
                        .toList());
    }

    @Test
    void eachListThatLostSaysWhy() {
        Window past = new Window(null, NOW);
        List<ChainLink> links = List.of(
                new ChainLink(
                        ChainLevel.COMPANY, 1, "1", "1", "USD", true, true, List.of(), null, true, Window.ALWAYS, true),
                new ChainLink(
                        ChainLevel.COMPANY,
                        2,
                        "2",
                        "2",
                        "EUR",
                        true,
                        false,
                        List.of(),
                        null,
                        true,
                        Window.ALWAYS,
                        true),
                new ChainLink(
                        ChainLevel.COMPANY,
                        3,
                        "3",
                        "3",
                        "EUR",
                        true,
                        true,
                        List.of(past),
                        null,
                        true,
                        Window.ALWAYS,
                        true),
                new ChainLink(
                        ChainLevel.COMPANY,
                        4,
                        "4",
                        "4",
                        "EUR",
                        true,
                        true,
                        List.of(),
                        "K1",
                        false,
                        Window.ALWAYS,
                        true),
                new ChainLink(ChainLevel.COMPANY, 5, "5", "5", "EUR", true, true, List.of(), "K2", true, past, true),
                link(6, true),
                link(7, false),
                link(8, true),
                link(9, true),
                new ChainLink(
                        ChainLevel.SITE,
                        10,
                        "10",
                        "10",
                        "EUR",
                        true,
                        true,
                        List.of(),
                        null,
                        true,
                        Window.ALWAYS,
                        false));
        List<PriceRow> rows = new ArrayList<>();
        for (int list : List.of(1, 2, 3, 4, 5, 7, 8, 10)) {
            rows.add(row(list, list, 1, Window.ALWAYS, false));
        }
        PriceWalk walk = walk(links, rows);
        List<Lost> lost = new ArrayList<>();
        walk.stops().forEach(stop -> lost.add(stop.lost()));
        assertEquals(
                List.of(
                        Lost.OTHER_CURRENCY,
                        Lost.INACTIVE,
                        Lost.OUT_OF_SCHEDULE,
                        Lost.CONTRACT_NOT_APPROVED,
                        Lost.CONTRACT_NOT_VALID,
                        Lost.NO_ROW),
                lost.subList(0, 6));
        assertNull(lost.get(6));
        assertEquals(List.of(Lost.CLOSED, Lost.NO_ROW, Lost.NOT_REACHED), lost.subList(7, 10));
        assertEquals(7, walk.price("C62", BigDecimal.ONE).orElseThrow().listId());
    }

    @Test
    void belowTheFirstStepAndInAnotherUnitThereIsNoPrice() {
        PriceWalk walk = walk(List.of(link(0, true)), List.of(row(0, 0, 10, Window.ALWAYS, false)));
        assertTrue(walk.price("C62", BigDecimal.valueOf(9)).isEmpty());
        assertTrue(walk.price("PK", BigDecimal.TEN).isEmpty());
        assertEquals(0, walk.price("C62", BigDecimal.TEN).orElseThrow().id());
    }

    private static PriceWalk walk(List<ChainLink> links, List<PriceRow> rows) {
        return PriceWalk.of(chain(links), rows, "EUR", NOW);
    }

    private static PriceChain chain(List<ChainLink> links) {
        return new PriceChain(1, "s", "EUR", links);
    }

    private static Map<BigDecimal, Long> found(PriceWalk walk) {
        Map<BigDecimal, Long> found = new TreeMap<>();
        walk.steps().forEach(step -> found.put(step.minQuantity(), step.id()));
        return found;
    }

    private static ChainLink link(long list, boolean merge) {
        String code = Long.toString(list);
        return new ChainLink(
                ChainLevel.COMPANY, list, code, code, "EUR", merge, true, List.of(), null, true, Window.ALWAYS, true);
    }

    private static PriceRow row(long id, long list, int from, Window time, boolean byRule) {
        return new PriceRow(
                id, 0, list, "C62", BigDecimal.valueOf(from), BigDecimal.valueOf(id), BigDecimal.ONE, time, byRule);
    }
}

package org.kontor.cart.service.quick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kontor.cart.model.Item;
import org.kontor.cart.model.quick.QuickRule;
import org.kontor.cart.model.quick.QuickState;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.unit.UnitList;
import org.kontor.inventory.model.waiting.BackOrder;
import org.kontor.inventory.service.SiteStock;
import org.kontor.inventory.service.waiting.WaitOutlook;
import org.kontor.kernel.KernelRule;
import org.kontor.kernel.LotSize;
import org.kontor.pricing.service.PriceStep;

class LookupTest {

    private final Lookup lookup = new Lookup(
            Map.of(
                    "FIFTY",
                    List.of(1L),
                    "ONE",
                    List.of(2L),
                    "BOTH",
                    List.of(1L, 2L),
                    "FREE",
                    List.of(3L),
                    "=ONE",
                    List.of(2L),
                    "BOXED",
                    List.of(4L),
                    "4006381333931",
                    List.of(4L)),
            Map.of("4006381333931", "XBX"),
            Map.of("OLD", 2L),
            Map.of(1L, article(1, "FIFTY", 50), 2L, article(2, "ONE", 1), 3L, article(3, "FREE", 1), 4L, boxed()),
            Map.of(1L, List.of(step(1, 2), step(100, 1)), 2L, List.of(step(1, 10)), 4L, List.of(step(1, 1), boxStep())),
            Map.of(1L, stock(1000), 2L, stock(30), 3L, stock(5), 4L, stock(30)),
            Map.of(4L, mayWait(15)),
            Map.of(Item.of(2L), new BigDecimal(10)));

    @Test
    void aQuantityBetweenPacksGoesUpAndSaysSo() {
        QuickRow row = judge(line(1, "FIFTY", "60")).rows().get(0);
        assertEquals(QuickState.ROUNDED, row.state());
        assertEquals(0, row.wanted().compareTo(new BigDecimal(60)));
        assertEquals(0, row.quantity().compareTo(new BigDecimal(100)));
        assertEquals("100.00", row.net().amount().toPlainString(), "at the price of what is taken");
    }

    @Test
    void theNumberOnABoxMeansTheBoxUnlessAnotherUnitIsTyped() {
        QuickOrder order =
                judge(line(1, "4006381333931", "1"), new TypedLine(2, "4006381333931", "3", "pcs", "", false));
        assertEquals("XBX", order.rows().get(0).unit().unit());
        assertEquals("C62", order.rows().get(1).unit().unit());
    }

    @Test
    void linesOfOneArticleBecomeOneBeforeTheyAreRounded() {
        QuickOrder order = judge(line(1, "FIFTY", "60"), line(2, "none", "1"), line(3, "FIFTY", "40"));
        assertEquals(QuickState.OK, order.rows().get(0).state());
        assertEquals(List.of(3), order.rows().get(0).merged());
        assertEquals(1, order.rows().get(2).mergedInto());
        assertEquals(QuickState.NOT_FOUND, order.rows().get(1).state());
    }

    @Test
    void whatTheCartHasAlreadyIsNotThereTwice() {
        assertEquals(QuickState.OK, judge(line(1, "ONE", "20")).rows().get(0).state());
        assertEquals(
                QuickState.LOW_STOCK, judge(line(1, "ONE", "21")).rows().get(0).state());
    }

    @Test
    void severalMeaningsAreChosenFromAndNothingElseIsTaken() {
        QuickRow row = judge(line(1, "BOTH", "5")).rows().get(0);
        assertEquals(QuickState.AMBIGUOUS, row.state());
        assertEquals(
                List.of("FIFTY", "ONE"),
                row.choices().stream().map(Orderable::sku).toList());
        assertNull(row.article());
        QuickRow picked =
                judge(new TypedLine(1, "BOTH", "5", "", "ONE", false)).rows().get(0);
        assertEquals("ONE", picked.article().sku());
    }

    @Test
    void withoutPriceWrongUnitOrTooMuchIsSaid() {
        assertEquals(
                QuickState.NO_PRICE, judge(line(1, "FREE", "1")).rows().get(0).state());
        QuickRow unit =
                judge(new TypedLine(1, "ONE", "1", "box", "", false)).rows().get(0);
        assertEquals(QuickRule.UNIT_NOT_SOLD, unit.reason().rule());
        assertEquals(
                QuickState.OK,
                judge(new TypedLine(1, "ONE", "1", "Stk.", "", false))
                        .rows()
                        .get(0)
                        .state());
        QuickRow much = judge(line(1, "ONE", "1000001")).rows().get(0);
        assertEquals(KernelRule.QUANTITY_TOO_LARGE, much.reason().rule());
    }

    @Test
    void oneArticleInTwoUnitsIsTwoRowsOfOneStock() {
        QuickOrder order = judge(
                new TypedLine(1, "BOXED", "2", "box", "", false),
                line(2, "BOXED", "10"),
                new TypedLine(3, "BOXED", "1", "XBX", "", false));
        QuickRow boxes = order.rows().get(0);
        assertEquals("XBX", boxes.unit().unit());
        assertEquals(List.of(3), boxes.merged());
        assertEquals(0, boxes.quantity().compareTo(new BigDecimal(3)));
        assertEquals("27.00", boxes.net().amount().toPlainString());
        assertEquals(QuickState.OK, boxes.state());
        QuickRow pieces = order.rows().get(1);
        assertEquals(QuickState.OK, pieces.state(), "three boxes of ten are all there is, and for ten one may wait");
        assertEquals(0, pieces.available().signum());
        assertEquals(0, pieces.later().quantity().compareTo(BigDecimal.TEN));
        assertNull(boxes.later());
        assertEquals(
                QuickRule.UNIT_NOT_SOLD,
                judge(new TypedLine(1, "BOXED", "1", "pallet", "", false))
                        .rows()
                        .get(0)
                        .reason()
                        .rule());
    }

    @Test
    void whatIsNotThereMayBeWaitedForAsFarAsThereIsRoom() {
        QuickRow some = judge(line(1, "BOXED", "45")).rows().get(0);
        assertEquals(QuickState.OK, some.state());
        assertEquals(0, some.later().quantity().compareTo(new BigDecimal(15)));
        assertEquals(LocalDate.of(2026, 3, 12), some.later().day());
        QuickRow more = judge(line(1, "BOXED", "46")).rows().get(0);
        assertEquals(QuickState.LOW_STOCK, more.state());
        assertNull(more.later());
        QuickOrder two = judge(new TypedLine(1, "BOXED", "4", "box", "", false), line(2, "BOXED", "6"));
        assertEquals(QuickState.OK, two.rows().get(0).state());
        assertEquals(QuickState.LOW_STOCK, two.rows().get(1).state(), "the boxes have taken the room for ten");
    }

    @Test
    void whatTakesItsPlaceIsOfferedAndNotTaken() {
        QuickRow row = judge(line(1, "OLD", "5")).rows().get(0);
        assertEquals(QuickState.REPLACED, row.state());
        assertEquals(List.of("ONE"), row.choices().stream().map(Orderable::sku).toList());
        assertNull(row.article());
    }

    @Test
    void whatComesInIsAcceptedRefusedOrMerged() {
        List<String> codes = List.of("FIFTY", "ONE", "BOTH", "FREE", "none", "=1", "", "1.2E+05");
        List<String> quantities = List.of("1", "50", "1,000", "", "2.5", "999999999");
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<TypedLine> lines = IntStream.rangeClosed(1, random.nextInt(40))
                    .mapToObj(no -> line(
                            random.nextInt(20),
                            codes.get(random.nextInt(codes.size())),
                            quantities.get(random.nextInt(quantities.size()))))
                    .toList();
            QuickOrder order = lookup.judge(lines, "EUR");
            assertEquals(lines, order.rows().stream().map(QuickRow::typed).toList(), "as typed, in the order typed");
            assertEquals(
                    lines.size(),
                    order.accepted().size()
                            + order.problems().size()
                            + order.merged().size());
        }
    }

    private QuickOrder judge(TypedLine... lines) {
        return lookup.judge(List.of(lines), "EUR");
    }

    private static TypedLine line(int no, String code, String quantity) {
        return new TypedLine(no, code, quantity);
    }

    private static Orderable article(long id, String sku, int multiple) {
        LotSize lot = new LotSize("C62", new BigDecimal(multiple), BigDecimal.ONE);
        return new Orderable(id, sku, "Article " + sku, null, UnitList.of(lot, null), true, Set.of());
    }

    private static Orderable boxed() {
        LotSize lot = new LotSize("C62", BigDecimal.ONE, BigDecimal.ONE);
        return new Orderable(4, "BOXED", "Boxed", null, UnitList.of(lot, "XBX 10 1 0 1 1 0 - f f"), true, Set.of());
    }

    private static PriceStep boxStep() {
        return new PriceStep(BigDecimal.ONE, "XBX", new BigDecimal(9), BigDecimal.ONE, "EUR", null);
    }

    private static PriceStep step(int from, int amount) {
        return new PriceStep(new BigDecimal(from), "C62", new BigDecimal(amount), BigDecimal.ONE, "EUR", null);
    }

    private static WaitOutlook mayWait(int most) {
        BackOrder article = new BackOrder(4, true, new BigDecimal(most), 2, BigDecimal.ZERO, 10, List.of());
        return new WaitOutlook(article, LocalDate.of(2026, 2, 28));
    }

    private static List<SiteStock> stock(int pieces) {
        return List.of(new SiteStock("S1", "Site", "仓库", "DE", new BigDecimal(pieces), null));
    }
}

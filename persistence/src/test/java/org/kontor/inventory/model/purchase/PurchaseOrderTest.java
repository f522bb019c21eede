package org.kontor.inventory.model.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.kernel.RuleViolated;

class PurchaseOrderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Receiver BY = new Receiver("Ola", Instant.parse("2026-11-22T08:00:00Z"));

    private final PurchaseOrder order = PurchaseOrder.open("P1", "key", "Bolts & Sons", 1, article("100"), BY);

    @Test
    void aSupplierHasAName() {
        assertRule(InventoryRule.SUPPLIER_NEEDED, () -> PurchaseOrder.open("P2", "other", " ", 1, article("1"), BY));
    }

    @Test
    void theStateFollowsFromTheQuantities() {
        assertEquals(PurchaseState.COMING, order.state());
        order.receive(1, BigDecimal.TEN, "L1");
        assertEquals(PurchaseState.PARTLY_RECEIVED, order.state());
        order.receive(1, BigDecimal.valueOf(90), null);
        assertEquals(PurchaseState.RECEIVED, order.state());
        order.add(article("5"));
        assertEquals(PurchaseState.PARTLY_RECEIVED, order.state());
        order.giveUp(2);
        assertEquals(PurchaseState.RECEIVED, order.state());
    }

    @Test
    void whatNeverCameWasGivenUp() {
        order.giveUp(1);
        assertEquals(PurchaseState.GIVEN_UP, order.state());
    }

    @Test
    void noMoreArrivesThanIsComing() {
        order.receive(1, BigDecimal.valueOf(60), null);
        assertRule(InventoryRule.MORE_THAN_IS_COMING, () -> order.receive(1, BigDecimal.valueOf(41), null));
        order.giveUp(1);
        assertRule(InventoryRule.MORE_THAN_IS_COMING, () -> order.receive(1, BigDecimal.ONE, null));
        assertEquals(BigDecimal.valueOf(60), order.lines().get(0).received());
    }

    @Test
    void aLineThatSlipsKeepsTheDayThatWasNamedFirst() {
        order.expect(1, DAY.plusDays(7));
        order.expect(1, DAY.plusDays(20));
        assertEquals(DAY.plusDays(20), order.lines().get(0).expectedOn());
        assertEquals(DAY, order.lines().get(0).firstExpectedOn());
    }

    @Test
    void whatHasComeIsExpectedNoMore() {
        order.receive(1, BigDecimal.valueOf(100), null);
        assertRule(InventoryRule.NOTHING_IS_COMING, () -> order.expect(1, DAY));
        assertRule(InventoryRule.NOTHING_IS_COMING, () -> order.giveUp(1));
    }

    @Test
    void piecesAreWholeAndPositive() {
        assertRule(InventoryRule.QUANTITY_WRONG, () -> order.add(article("1.5")));
        assertRule(InventoryRule.QUANTITY_WRONG, () -> order.add(article("0")));
        assertRule(InventoryRule.QUANTITY_WRONG, () -> order.receive(1, new BigDecimal("-1"), null));
        assertRule(InventoryRule.DAY_NEEDED, () -> new OrderedArticle(7, "C62", BigDecimal.ONE, null));
    }

    @Test
    void aLotFitsOnALabel() {
        assertRule(InventoryRule.LOT_TOO_LONG, () -> order.receive(1, BigDecimal.ONE, "x".repeat(41)));
    }

    private static OrderedArticle article(String quantity) {
        return new OrderedArticle(7, "C62", new BigDecimal(quantity), DAY);
    }

    private static void assertRule(InventoryRule rule, Executable deed) {
        assertEquals(rule.key(), assertThrows(RuleViolated.class, deed).ruleKey());
    }
}

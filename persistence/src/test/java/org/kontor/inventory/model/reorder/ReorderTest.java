package org.kontor.inventory.model.reorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.purchase.OrderedArticle;
import org.kontor.kernel.RuleViolated;

/** When an article is to be ordered again, and how much of it. */
class ReorderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void whatIsToComeCountsAsThere() {
        assertTrue(need("40", "59").low());
        assertFalse(need("40", "60").low(), "at the point nothing is missing yet");
        assertFalse(need("100", "0").low());
    }

    @Test
    void isOrderedUpToTheTargetInWholeMultiples() {
        ReorderNeed need = need("20", "30");
        assertEquals(new BigDecimal("450"), need.missing());
        assertEquals(0, need.proposed().compareTo(new BigDecimal("500")));
        assertTrue(need.rounded());
        ReorderNeed exact = need("0", "0");
        assertEquals(0, exact.proposed().compareTo(new BigDecimal("500")));
        assertFalse(exact.rounded());
    }

    @Test
    void whatIsWantedIsRoundedUpAndComesAfterTheLeadTime() {
        OrderedArticle article = need("0", "0").order(new BigDecimal("130.5"), "3-0", TODAY);
        assertEquals(0, article.quantity().compareTo(new BigDecimal("200")));
        assertEquals(LocalDate.of(2026, 3, 16), article.expectedOn());
    }

    @Test
    void whatIsEnoughOrNothingIsNotOrdered() {
        broken(InventoryRule.NOT_LOW, () -> need("100", "0").order(BigDecimal.TEN, "3-0", TODAY));
        broken(InventoryRule.REORDER_QUANTITY_WRONG, () -> need("0", "0").order(null, "3-0", TODAY));
        broken(InventoryRule.REORDER_QUANTITY_WRONG, () -> need("0", "0").order(BigDecimal.ZERO, "3-0", TODAY));
        broken(InventoryRule.REORDER_QUANTITY_WRONG, () -> need("0", "0")
                .order(new BigDecimal("999999950"), "3-0", TODAY));
        broken(InventoryRule.REORDER_CHANGED, () -> need("0", "50").order(BigDecimal.TEN, "3-0", TODAY));
        broken(InventoryRule.REORDER_CHANGED, () -> need("0", "0").order(BigDecimal.TEN, "2-0", TODAY));
    }

    @Test
    void termsMakeSense() {
        terms("100", "500", "100", "Norwood", 14).requireFor("C62");
        broken(InventoryRule.TARGET_TOO_LOW, () -> terms("100", "100", "100", "Norwood", 14)
                .requireFor("C62"));
        broken(InventoryRule.QUANTITY_WRONG, () -> terms("1.5", "500", "100", "Norwood", 14)
                .requireFor("C62"));
        broken(InventoryRule.QUANTITY_WRONG, () -> terms("100", "500", "0", "Norwood", 14)
                .requireFor("C62"));
        broken(InventoryRule.SUPPLIER_NEEDED, () -> terms("100", "500", "100", " ", 14)
                .requireFor("C62"));
        broken(InventoryRule.LEAD_DAYS_WRONG, () -> terms("100", "500", "100", "Norwood", -1)
                .requireFor("C62"));
    }

    private static ReorderNeed need(String free, String coming) {
        return new ReorderNeed(
                7,
                1,
                "A-1",
                "C62",
                2,
                terms("100", "500", "100", "Norwood", 14),
                3,
                new BigDecimal(free),
                new BigDecimal(coming));
    }

    private static ReorderTerms terms(String point, String target, String multiple, String supplier, int leadDays) {
        return new ReorderTerms(
                new BigDecimal(point), new BigDecimal(target), new BigDecimal(multiple), supplier, leadDays);
    }

    private static void broken(InventoryRule rule, Runnable deed) {
        assertEquals(rule, assertThrows(RuleViolated.class, deed::run).rule());
    }
}

package org.kontor.inventory.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;

class HoldSelectionTest {

    private final List<Hold> held = List.of(hold(1, 10, 4), hold(1, 20, 6), hold(2, 10, 5));

    @Test
    void goodsLeaveTheFirstSiteFirst() {
        assertEquals(
                List.of(hold(1, 10, 4), hold(1, 20, 1)),
                HoldSelection.first("A", held, Map.of(1, BigDecimal.valueOf(5))));
    }

    @Test
    void whatIsGivenBackComesFromTheLastSiteFirst() {
        assertEquals(List.of(hold(1, 20, 5)), HoldSelection.last("A", held, Map.of(1, BigDecimal.valueOf(5))));
    }

    @Test
    void nobodyGetsMoreThanIsHeld() {
        RuleViolated broken = assertThrows(
                RuleViolated.class, () -> HoldSelection.first("A", held, Map.of(2, BigDecimal.valueOf(6))));
        assertEquals(InventoryRule.NOT_HELD, broken.rule());
        assertEquals("1", broken.details().get("short"));
    }

    private static Hold hold(int line, long site, int quantity) {
        return new Hold(line, 7, site, BigDecimal.valueOf(quantity));
    }
}

package org.kontor.order.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.TransitionTable;

class OrderVerbTest {

    private final TransitionTable<OrderStatus, OrderVerb> table = OrderVerb.TABLE;

    @Test
    void everyStatusIsReached() {
        Set<OrderStatus> reached = EnumSet.noneOf(OrderStatus.class);
        int before = -1;
        while (before != reached.size()) {
            before = reached.size();
            table.rows().stream()
                    .filter(row -> row.from() == null || reached.contains(row.from()))
                    .forEach(row -> reached.add(row.to()));
        }
        assertEquals(EnumSet.allOf(OrderStatus.class), reached);
    }

    @Test
    void onlyTheEndsHaveNoWayOut() {
        assertEquals(
                EnumSet.of(
                        OrderStatus.REJECTED,
                        OrderStatus.COMPLETED,
                        OrderStatus.CANCELLED,
                        OrderStatus.REFUSED,
                        OrderStatus.EXPIRED,
                        OrderStatus.WITHDRAWN),
                table.ends());
    }

    @Test
    void everyVerbDoesSomething() {
        for (OrderVerb verb : OrderVerb.values()) {
            assertTrue(table.rows().stream().anyMatch(row -> row.verb() == verb), verb::name);
        }
    }

    /** Run with {@code -Dkontor.draw=true} to draw the diagram anew after a change of the table. */
    @Test
    void theDiagramShowsTheTable() throws IOException {
        Path diagram = Path.of("..", "docs", "states", "sales-order.puml");
        if (Boolean.getBoolean("kontor.draw")) {
            Files.writeString(diagram, table.toPlantUml());
        }
        assertEquals(table.toPlantUml(), Files.readString(diagram));
    }
}

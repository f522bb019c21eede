package org.kontor.approval.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.TransitionTable;

class FlowVerbTest {

    private final TransitionTable<FlowStatus, FlowVerb> table = FlowVerb.TABLE;

    @Test
    void everyStatusIsReached() {
        Set<FlowStatus> reached = EnumSet.noneOf(FlowStatus.class);
        int before = -1;
        while (before != reached.size()) {
            before = reached.size();
            table.rows().stream()
                    .filter(row -> row.from() == null || reached.contains(row.from()))
                    .forEach(row -> reached.add(row.to()));
        }
        assertEquals(EnumSet.allOf(FlowStatus.class), reached);
    }

    @Test
    void onlyTheEndsHaveNoWayOut() {
        assertEquals(EnumSet.complementOf(EnumSet.of(FlowStatus.PENDING)), table.ends());
    }

    @Test
    void everyVerbDoesSomething() {
        for (FlowVerb verb : FlowVerb.values()) {
            assertTrue(table.rows().stream().anyMatch(row -> row.verb() == verb), verb::name);
        }
    }

    /** Run with {@code -Dkontor.draw=true} to draw the diagram anew after a change of the table. */
    @Test
    void theDiagramShowsTheTable() throws IOException {
        Path diagram = Path.of("..", "docs", "states", "approval.puml");
        if (Boolean.getBoolean("kontor.draw")) {
            Files.writeString(diagram, table.toPlantUml());
        }
        assertEquals(table.toPlantUml(), Files.readString(diagram));
    }
}

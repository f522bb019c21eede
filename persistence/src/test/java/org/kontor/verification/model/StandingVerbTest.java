package org.kontor.verification.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.TransitionTable;

class StandingVerbTest {

    private final TransitionTable<StandingState, StandingVerb> table = StandingVerb.TABLE;

    @Test
    void everyStateIsReached() {
        Set<StandingState> reached = EnumSet.noneOf(StandingState.class);
        int before = -1;
        while (before != reached.size()) {
            before = reached.size();
            table.rows().stream()
                    .filter(row -> row.from() == null || reached.contains(row.from()))
                    .forEach(row -> reached.add(row.to()));
        }
        assertEquals(EnumSet.allOf(StandingState.class), reached);
    }

    @Test
    void nobodyIsStuck() {
        assertEquals(Set.of(), table.ends());
    }

    @Test
    void everyVerbDoesSomething() {
        for (StandingVerb verb : StandingVerb.values()) {
            assertTrue(table.rows().stream().anyMatch(row -> row.verb() == verb), verb::name);
        }
    }

    /** Run with {@code -Dkontor.draw=true} to draw the diagram anew after a change of the table. */
    @Test
    void theDiagramShowsTheTable() throws IOException {
        Path diagram = Path.of("..", "docs", "states", "company-standing.puml");
        if (Boolean.getBoolean("kontor.draw")) {
            Files.writeString(diagram, table.toPlantUml());
        }
        assertEquals(table.toPlantUml(), Files.readString(diagram));
    }
}

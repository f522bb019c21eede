package org.kontor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every state machine keeps: all statuses are reached, only its ends have no way out, and its diagram is true. */
public abstract class TransitionTableContract<S extends Enum<S>, V extends Enum<V>> {

    private final String diagram;
    private final Class<S> statuses;
    private final Class<V> verbs;
    private final TransitionTable<S, V> table;
    private final Set<S> ends;

    /** @param diagram name of the file below docs/states, without its ending */
    protected TransitionTableContract(
            String diagram, Class<S> statuses, Class<V> verbs, TransitionTable<S, V> table, Set<S> ends) {
        this.diagram = diagram;
        this.statuses = statuses;
        this.verbs = verbs;
        this.table = table;
        this.ends = ends;
    }

    @Test
    void everyStatusIsReached() {
        Set<S> reached = EnumSet.noneOf(statuses);
        int before = -1;
        while (before != reached.size()) {
            before = reached.size();
            table.rows().stream()
                    .filter(row -> row.from() == null || reached.contains(row.from()))
                    .forEach(row -> reached.add(row.to()));
        }
        assertEquals(EnumSet.allOf(statuses), reached);
    }

    @Test
    void onlyTheEndsHaveNoWayOut() {
        assertEquals(ends, table.ends());
    }

    @Test
    void everyVerbDoesSomething() {
        for (V verb : verbs.getEnumConstants()) {
            assertTrue(table.rows().stream().anyMatch(row -> row.verb() == verb), verb::name);
        }
    }

    /** Run with {@code -Dkontor.draw=true} to draw the diagram anew after a change of the table. */
    @Test
    void theDiagramShowsTheTable() throws IOException {
        Path file = Path.of("..", "docs", "states", diagram + ".puml");
        if (Boolean.getBoolean("kontor.draw")) {
            Files.writeString(file, table.toPlantUml());
        }
        assertEquals(table.toPlantUml(), Files.readString(file));
    }
}

package org.kontor.kernel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one list of moves of a state machine: rows (from, verb, to). What is not in the list cannot happen. A row without
 * {@code from} is how a thing comes into being.
 *
 * @param <S> the statuses
 * @param <V> the verbs
 */
public final class TransitionTable<S extends Enum<S>, V extends Enum<V>> {

    /** One move; {@code from} is null for the verb that creates. */
    public record Row<S, V>(S from, V verb, S to) {}

    private final String title;
    private final Class<S> statuses;
    private final List<Row<S, V>> rows = new ArrayList<>();

    public TransitionTable(String title, Class<S> statuses) {
        this.title = title;
        this.statuses = statuses;
    }

    /** Adds a move; a second move for the same status and verb would make the machine ambiguous and is refused. */
    public TransitionTable<S, V> row(S from, V verb, S to) {
        if (next(from, verb).isPresent()) {
            throw new IllegalStateException(title + ": two rows for " + from + " " + verb);
        }
        rows.add(new Row<>(from, verb, to));
        return this;
    }

    public Optional<S> next(S from, V verb) {
        return rows.stream()
                .filter(row -> row.from() == from && row.verb() == verb)
                .map(Row::to)
                .findFirst();
    }

    public List<Row<S, V>> rows() {
        return List.copyOf(rows);
    }

    /** Statuses that no verb leaves. */
    public Set<S> ends() {
        Set<S> ends = EnumSet.allOf(statuses);
        rows.forEach(row -> ends.remove(row.from()));
        return ends;
    }

    /** The machine as a PlantUML state diagram, rows in the order of the table. */
    public String toPlantUml() {
        StringBuilder uml = new StringBuilder("@startuml\ntitle ").append(title).append('\n');
        rows.forEach(row -> uml.append(row.from() == null ? "[*]" : row.from())
                .append(" --> ")
                .append(row.to())
                .append(" : ")
                .append(row.verb())
                .append('\n'));
        ends().forEach(end -> uml.append(end).append(" --> [*]\n"));
        return uml.append("@enduml\n").toString();
    }
}

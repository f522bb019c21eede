package org.kontor.kernel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one context keeps of people: each context has one, and a table with people in it that none of them names fails the
 * build. Says how it is handed out, what of it is erased at once when a person asks, and what becomes of the rest.
 */
public abstract class PersonalDataRepository {

    /**
     * One table.
     *
     * @param table with its schema
     * @param columns of what is handed out, each with the name it is handed out under; empty for what is named elsewhere
     * @param from the rest of the statement that reads it, with ?1 for the person
     * @param erase what is done at once; null for what is kept
     * @param anonymise what is done when it need not be kept any longer; null when nothing is left then
     * @param because why it is kept; null when it is not
     */
    public record Piece(
            String table, Map<String, String> columns, String from, String erase, String anonymise, String because) {

        /** Is handed out and gone at once. */
        public static Piece erased(String table, Map<String, String> columns, String from, String erase) {
            return new Piece(table, columns, from, erase, null, null);
        }

        /** Is handed out and kept as long as the law says. */
        public static Piece kept(
                String table, Map<String, String> columns, String from, String anonymise, String because) {
            return new Piece(table, columns, from, null, anonymise, because);
        }
    }

    @PersistenceContext
    private EntityManager entities;

    /** Name of the context. */
    public abstract String context();

    /** The tables in the order in which they are erased. */
    public abstract List<Piece> pieces();

    /** By table the rows about a person, each with its columns by name. */
    public Map<String, List<Map<String, String>>> handOut(long personId) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (Piece piece : pieces()) {
            if (!piece.columns().isEmpty()) {
                tables.put(piece.table(), rows(piece, personId));
            }
        }
        return tables;
    }

    private List<Map<String, String>> rows(Piece piece, long personId) {
        List<String> names = List.copyOf(piece.columns().keySet());
        String list = String.join(
                ", ",
                piece.columns().values().stream()
                        .map(column -> "cast(" + column + " as text)")
                        .toList());
        Query query = entities.createNativeQuery("select " + list + ", 0 " + piece.from())
                .setParameter(1, personId);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Object found : query.getResultList()) {
            Object[] values = (Object[]) found;
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), values[i] == null ? null : values[i].toString());
            }
            rows.add(row);
        }
        return rows;
    }

    /** Erases what need not be kept. */
    public void erase(long personId) {
        pieces().stream().map(Piece::erase).filter(sql -> sql != null).forEach(sql -> run(sql, personId));
    }

    /** Takes the person out of what had to be kept until now. */
    public void anonymise(long personId) {
        pieces().stream().map(Piece::anonymise).filter(sql -> sql != null).forEach(sql -> run(sql, personId));
    }

    /** Columns in the order in which they are handed out: name, column, name, column. */
    protected static Map<String, String> columns(String... namesAndColumns) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndColumns.length; i += 2) {
            columns.put(namesAndColumns[i], namesAndColumns[i + 1]);
        }
        return columns;
    }

    private void run(String sql, long personId) {
        Query query = entities.createNativeQuery(sql).setParameter(1, personId);
        if (sql.stripLeading().startsWith("select")) {
            query.getResultList();
        } else {
            query.executeUpdate();
        }
    }
}

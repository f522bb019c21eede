package org.kontor.tests.catalog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lets queries of the product ask a plain connection, and counts their statements. */
final class PlainEntities {

    private final Connection connection;
    private int statements;

    PlainEntities(Connection connection) {
        this.connection = connection;
    }

    int statements() {
        return statements;
    }

    <T> T on(T queries) throws ReflectiveOperationException {
        Field entities = queries.getClass().getDeclaredField("entities");
        entities.setAccessible(true);
        entities.set(queries, proxy(EntityManager.class, (method, arguments) -> {
            if (!method.equals("createNativeQuery")) {
                throw new UnsupportedOperationException(method);
            }
            return query((String) arguments[0]);
        }));
        return queries;
    }

    private Query query(String sql) {
        List<Object> bound = new ArrayList<>();
        return proxy(Query.class, (method, arguments) -> {
            switch (method) {
                case "setParameter" -> bound.add(arguments[1]);
                case "getResultList" -> {
                    return rows(sql, bound);
                }
                default -> throw new UnsupportedOperationException(method);
            }
            return null;
        });
    }

    private List<Object[]> rows(String sql, List<Object> bound) {
        statements++;
        try (PreparedStatement statement = connection.prepareStatement(sql.replaceAll("\\?\\d+", "?"))) {
            for (int i = 0; i < bound.size(); i++) {
                statement.setObject(i + 1, bound.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                List<Object[]> rows = new ArrayList<>();
                while (result.next()) {
                    Object[] row = new Object[result.getMetaData().getColumnCount()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException failed) {
            throw new AssertionError(sql + " " + bound, failed);
        }
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object given = answer.to(
                            method.getName(),
                            arguments == null ? new Object[0] : Arrays.copyOf(arguments, arguments.length));
                    return given == null && method.getReturnType().isInstance(self) ? self : given;
                }));
    }
}

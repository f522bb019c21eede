package org.kontor.tests;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kontor.launcher.Database;

/** Short questions to the database of the server under test. */
public final class Sql {

    private final Database database;

    public Sql(Database database) {
        this.database = database;
    }

    /** The first column of the only row, as text. */
    public String one(String sql, Object... parameters) {
        List<String> rows = list(sql, parameters);
        if (rows.size() != 1) {
            throw new AssertionError(rows.size() + " rows instead of one: " + sql);
        }
        return rows.get(0);
    }

    public long count(String sql, Object... parameters) {
        return Long.parseLong(one(sql, parameters));
    }

    /** The first column of every row, as text. */
    public List<String> list(String sql, Object... parameters) {
        try (Connection connection = database.open();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    public int update(String sql, Object... parameters) {
        try (Connection connection = database.open();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}

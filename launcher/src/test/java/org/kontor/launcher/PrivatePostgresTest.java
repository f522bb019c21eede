package org.kontor.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class PrivatePostgresTest {

    @Test
    void dataStayWhileItStopsAndStarts(@TempDir(cleanup = CleanupMode.ALWAYS) Path folder) throws SQLException {
        Path home = PostgresBinaries.unpackedIn(Layout.find().keep());
        int port = Ports.free().postgres();
        try (PrivatePostgres postgres = PrivatePostgres.start(home, folder, port, true)) {
            execute(postgres, "create table kept as select 42 as answer");
        }
        try (PrivatePostgres postgres = PrivatePostgres.start(home, folder, port, true)) {
            assertEquals("42", ask(postgres, "select answer from kept"));
            assertEquals("on", ask(postgres, "show fsync"));
            assertEquals("i", ask(postgres, "select datlocprovider from pg_database where datname = 'kontor'"));
            assertEquals("f", ask(postgres, "select rolsuper from pg_roles where rolname = current_user"));
            Database wrong = new Database(postgres.database().url(), "kontor", "guess", "kontor_app", "guess");
            SQLException refused = assertThrows(SQLException.class, wrong::open);
            assertTrue(refused.getMessage().contains("password"), refused.getMessage());
            try (Connection server = postgres.database().openAsServer();
                    Statement statement = server.createStatement()) {
                assertThrows(SQLException.class, () -> statement.execute("create table kontor_app_owns (id int)"));
            }
        }
    }

    private static void execute(PrivatePostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.database().open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PrivatePostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.database().open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}

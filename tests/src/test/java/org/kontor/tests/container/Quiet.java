package org.kontor.tests.container;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Orders with the buyer's number {@link #PO} stay in the house meanwhile, so that only the test answers them. */
public final class Quiet {

    public static final String PO = "QUIET";

    private Quiet() {}

    public static void begin(DataSource dataSource) throws SQLException {
        run(
                dataSource,
                """
                create or replace function integration.keep_quiet() returns trigger language plpgsql as $$
                begin
                  if cast(new.payload as jsonb) ->> 'poNumber' = 'QUIET' then new.status := 'DISCARDED'; end if;
                  return new;
                end $$;
                create or replace trigger keep_quiet before insert on integration.outbox_message
                  for each row execute function integration.keep_quiet();
                """);
    }

    public static void end(DataSource dataSource) throws SQLException {
        run(dataSource, "drop trigger if exists keep_quiet on integration.outbox_message");
    }

    private static void run(DataSource dataSource, String statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }
}

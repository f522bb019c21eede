package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** A firewall or a failover that ends idle connections is noticed before a page is given one of them. */
class DroppedConnectionsIT {

    private static final int CALLS = 12;

    @Test
    void nobodyNoticesThatIdleConnectionsWereCut() throws SQLException {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        statuses(anna);
        assertTrue(cutIdleConnections() >= 2, "there were connections to cut");
        assertEquals(List.of(200), statuses(anna).stream().distinct().toList());
    }

    private static List<Integer> statuses(Http anna) {
        return IntStream.range(0, CALLS)
                .parallel()
                .mapToObj(call -> anna.get("/orders").statusCode())
                .toList();
    }

    private static int cutIdleConnections() throws SQLException {
        try (Connection other = Kontor.server().database().openAsServer();
                Statement statement = other.createStatement();
                ResultSet cut = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where usename = 'kontor_app' and state = 'idle' and pid <> pg_backend_pid()")) {
            cut.next();
            return cut.getInt(1);
        }
    }
}

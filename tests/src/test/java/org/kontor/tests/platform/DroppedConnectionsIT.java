package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.kontor.tests.Probe;

/** A firewall or a failover that ends idle connections is noticed before a page is given one of them. */
class DroppedConnectionsIT {

    private static final int CALLS = 12;

    @Test
    void nobodyNoticesThatIdleConnectionsWereCut() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        statuses(anna);
        Probe.until("two connections cut", DroppedConnectionsIT::cutIdleConnections, cut -> cut >= 2);
        assertEquals(List.of(200), statuses(anna).stream().distinct().toList());
    }

    private static List<Integer> statuses(Http anna) {
        return IntStream.range(0, CALLS)
                .parallel()
                .mapToObj(call -> anna.get("/orders").statusCode())
                .toList();
    }

    /** Those that lie in the pool: between two statements of one use there is hardly any time. */
    private static int cutIdleConnections() {
        try (Connection other = Kontor.server().database().openAsServer();
                Statement statement = other.createStatement();
                ResultSet cut = statement.executeQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where usename = 'kontor_app' and state = 'idle'"
                        + " and state_change < now() - interval '1 second' and pid <> pg_backend_pid()")) {
            cut.next();
            return cut.getInt(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}

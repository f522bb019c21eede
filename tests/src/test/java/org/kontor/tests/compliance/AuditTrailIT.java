package org.kontor.tests.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;

/** What a change leaves behind, and that it stays. */
class AuditTrailIT {

    private static final int WRITERS = 8;
    private static final int EACH = 40;

    private final Sql sql = Kontor.sql();

    @Test
    void aChangeOfARowLeavesOldAndNewOfWhatChangedAndWhoDidIt() throws Exception {
        String number = "AUD-" + System.nanoTime();
        asServer(
                "insert into organisation.company (number, name, country, currency) values ('" + number
                        + "', 'First', 'DE', 'EUR')",
                "update organisation.company set name = 'Second', version = version + 1 where number = '" + number
                        + "'");
        assertEquals(
                List.of(
                        "created|person-7|person-9|r-1|DE|null|First",
                        "changed|person-7|person-9|r-1|null|First|Second"),
                sql.list(
                        "select action || '|' || actor || '|' || acting_for || '|' || request || '|'"
                                + " || coalesce(detail -> 'country' ->> 'new', 'null') || '|' || coalesce(detail -> 'name' ->> 'old',"
                                + " 'null') || '|' || (detail -> 'name' ->> 'new') from compliance.audit_entry where object = 'company'"
                                + " and object_key = ? order by chain, seq",
                        number));
        assertEquals("s3", sql.one("select distinct session from compliance.audit_entry where object_key = ?", number));
    }

    @Test
    void ofSecretsItSaysOnlyThatTheyChangedAndOfPersonsADigest() throws Exception {
        String mail = "audit" + System.nanoTime() + "@example.org";
        asServer("insert into identity.person (email, name, password_hash) values ('" + mail
                + "', 'Ada', 'hash-of-it')");
        String id = sql.one("select id from identity.person where email = ?", mail);
        String detail = sql.one(
                "select detail::text from compliance.audit_entry where object = 'person' and object_key = ?", id);
        assertTrue(detail.contains("\"password_hash\": {\"secret\": true}"), detail);
        assertTrue(!detail.contains("hash-of-it") && !detail.contains("Ada") && !detail.contains(mail), detail);
        assertEquals(
                List.of("Ada", mail),
                sql.list(
                        "select value from compliance.audit_personal where person_id = ?::bigint order by field desc",
                        id));

        sql.one("select compliance.erase_person(?::bigint)", id);
        assertEquals(
                List.of(), sql.list("select value from compliance.audit_personal where person_id = ?::bigint", id));
        assertEquals(
                detail,
                sql.one(
                        "select detail::text from compliance.audit_entry where object = 'person' and object_key = ?"
                                + " and action = 'created'",
                        id));
    }

    @Test
    void whatWasRolledBackLeavesNothing() throws Exception {
        String number = "ROLL-" + System.nanoTime();
        try (Connection connection = Kontor.server().database().openAsServer();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('kontor.company', 'ALL', true), set_config('role', 'kontor_all', true)");
            statement.execute("insert into organisation.company (number, name, country, currency) values ('" + number
                    + "', 'Never', 'DE', 'EUR')");
            connection.rollback();
        }
        assertEquals(0, sql.count("select count(*) from compliance.audit_entry where object_key = ?", number));
    }

    @Test
    void theServerCannotTouchTheTrailNorCanTheOwnerUnlessHeSwitchesItOff() throws Exception {
        for (String deed : List.of(
                "update compliance.audit_entry set actor = 'nobody'",
                "delete from compliance.audit_entry",
                "truncate compliance.audit_entry",
                "insert into compliance.audit_entry select * from compliance.audit_entry",
                "update compliance.audit_head set seq = 0",
                "delete from compliance.audit_anchor",
                "delete from compliance.audit_personal",
                "delete from order_.order_history",
                "update inventory.stock_entry set on_hand_delta = 1",
                "alter table compliance.audit_entry disable trigger all",
                "select compliance.seal(null, '', '', '', '{}', null, null)")) {
            try (Connection server = Kontor.server().database().openAsServer();
                    Statement statement = server.createStatement()) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(deed), deed);
                assertEquals("42501", refused.getSQLState(), deed);
            }
        }
        for (String deed : List.of(
                "update compliance.audit_entry set actor = 'nobody'",
                "delete from compliance.audit_entry",
                "truncate compliance.audit_entry cascade")) {
            try (Connection owner = Kontor.server().database().open();
                    Statement statement = owner.createStatement()) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(deed), deed);
                assertEquals("42501", refused.getSQLState(), deed);
            }
        }
    }

    /** Writers of different companies whose rows cross: no deadlock, no gap; and what the trail can take. */
    @Test
    void manyWriteAtOnceAndNoneWaitsForEver(TestReporter figures) throws Exception {
        List<String> ids = sql.list("select id from organisation.company order by id");
        long before = sql.count("select count(*) from compliance.audit_entry");
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                int shift = w;
                writers.add(() -> write(ids, shift));
            }
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        long entries = sql.count("select count(*) from compliance.audit_entry") - before;
        assertTrue(entries >= WRITERS * EACH, entries + " entries");
        assertEquals(
                0,
                sql.count("select count(*) from (select chain, max(seq) <> count(*) as gap from compliance.audit_entry"
                        + " group by chain) c where gap"));
        figures.publishEntry("audit trail", entries + " entries by " + WRITERS + " writers in " + millis + " ms");
    }

    private static Void write(List<String> ids, int shift) throws SQLException {
        try (Connection connection = Kontor.server().database().openAsServer();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < EACH; i++) {
                String company = ids.get((i + shift) % ids.size());
                statement.execute("select set_config('role', 'kontor_all', true), set_config('kontor.actor', 'person-"
                        + shift + "', true)");
                statement.execute("insert into organisation.cost_centre (company_id, code, name) values (" + company
                        + ", 'W" + shift + "-" + i + "-" + System.nanoTime() + "', 'Writer')");
                connection.commit();
            }
        }
        return null;
    }

    /** One transaction of the server, as staff for a buyer. */
    private static void asServer(String... statements) throws SQLException {
        try (Connection connection = Kontor.server().database().openAsServer();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('role', 'kontor_all', true), set_config('kontor.actor', 'person-7-s3',"
                            + " true), set_config('kontor.acting_for', 'person-9', true), set_config('kontor.request', 'r-1', true)");
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }
}

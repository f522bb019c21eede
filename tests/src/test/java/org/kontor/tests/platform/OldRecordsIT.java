package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.ops.service.ForgetNightly;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;
import org.kontor.tests.Timers;

/** What is done with and old is forgotten; what waits, has failed or is in use is kept, however old. */
class OldRecordsIT {

    private final Sql sql = Kontor.sql();

    @Test
    void onlyWhatIsDoneAndOldIsForgotten() {
        message("SENT", 91, 1);
        message("SENT", 89, 2);
        message("DISCARDED", 91, 3);
        message("FAILED", 400, 4);
        received("old", 91);
        received("new", 89);
        session("gone", 91);
        session("fresh", 1);
        upload("taken.csv", "COMPLETED", 91);
        upload("stopped.csv", "STOPPED", 91);
        upload("recent.csv", "COMPLETED", 1);
        Timers.fire(ForgetNightly.class);
        assertEquals(
                List.of("2", "4"),
                sql.list(
                        "select aggregate_seq from integration.outbox_message where aggregate_id = 'FORGET' order by 1"));
        assertEquals(
                List.of("new"), sql.list("select message_id from integration.inbox_message where consumer = 'forget'"));
        assertEquals(List.of("fresh"), sql.list("select agent from identity.session where address = 'forget'"));
        assertEquals(
                List.of("recent.csv", "stopped.csv"),
                sql.list("select f.name from ops.import_piece p join ops.import_file f on f.id = p.file_id"
                        + " where f.received_by = 'forget' order by 1"));
        assertEquals(3, sql.count("select count(*) from ops.import_file where received_by = 'forget'"));
        sql.update("delete from integration.outbox_message where aggregate_id = 'FORGET'");
        sql.update("delete from ops.import_run where requested_by = 'forget'");
        sql.update("delete from ops.import_file where received_by = 'forget'");
    }

    private void message(String status, int days, int seq) {
        sql.update(
                "insert into integration.outbox_message (id, context, type, version, aggregate_id, aggregate_seq, destination,"
                        + " payload, occurred_at, status, next_attempt_at, sent_at) select gen_random_uuid(), 'order', 'Test',"
                        + " 1, 'FORGET', " + seq + ", 'MAIL', '{}', now() - interval '" + days + " days', '" + status
                        + "', now(), case when '" + status + "' = 'SENT' then now() - interval '" + days
                        + " days' end");
    }

    private void received(String id, int days) {
        sql.update("insert into integration.inbox_message (consumer, message_id, payload_sha256, received_at)"
                + " values ('forget', '" + id + "', 'x', now() - interval '" + days + " days')");
    }

    private void session(String agent, int days) {
        sql.update("insert into identity.session (person_id, created_at, seen_at, address, agent, ends_at)"
                + " select min(id), now() - interval '100 days', now() - interval '100 days', 'forget', '" + agent
                + "', now() - interval '" + days + " days' from identity.person");
    }

    private void upload(String name, String status, int days) {
        sql.update(
                "insert into ops.import_file (name, size_bytes, sha256, complete, received_by, received_at) values ('"
                        + name + "', 1, sha256('x'), true, 'forget', now() - interval '" + days + " days')");
        sql.update("insert into ops.import_piece (file_id, no, bytes) select id, 0, 'x' from ops.import_file"
                + " where received_by = 'forget' and name = '" + name + "'");
        sql.update("insert into ops.import_run (kind, file_id, source, mapping, charset, dry_run, status, requested_by,"
                + " requested_at, ended_at) select 'PRODUCTS', id, 'forget', '', 'UTF-8', true, '" + status
                + "', 'forget', received_at, case when '" + status + "' = 'COMPLETED' then received_at end"
                + " from ops.import_file where received_by = 'forget' and name = '" + name + "'");
    }
}

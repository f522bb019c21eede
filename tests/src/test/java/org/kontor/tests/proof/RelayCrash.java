package org.kontor.tests.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/**
 * The server is killed again and again in the middle of carrying hundreds of messages to the ERP. In the end each message
 * has had its effect there once: the broker drops what is sent again, and what the ERP had read but not yet acknowledged
 * when it was killed with the server, it recognises.
 */
final class RelayCrash implements Proof {

    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public Verdict run(ProofInput input) throws Exception {
        int messages = input.full() ? 600 : 200;
        KontorOptions options = KontorOptions.forTests(input.work().resolve("kontor"))
                .withDurableDatabase()
                .withEnvironment("KONTOR_ASK_AGAIN_SECONDS", "600");
        try (KontorServer server = KontorServer.start(options)) {
            Sql sql = new Sql(server.database());
            new Sandbox(new Http(server.http())).behave(Map.of());
            List<Integer> killedAt = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                fill(sql, kill, messages);
                killedAt.add(killWhileSending(server, sql, kill));
            }
            long all = (long) messages * KILLS;
            Probe.until(
                    "every message is sent and received",
                    PATIENCE,
                    () -> sql.count("select count(distinct order_number) from sandbox.erp_call"),
                    received -> received == all
                            && sql.count("select count(*) from integration.outbox_message where status <> 'SENT'")
                                    == 0);
            long lost = all - sql.count("select count(distinct message_id) from sandbox.erp_call");
            long effects = sql.count("select count(*) from sandbox.erp_call where outcome = 'BOOKED'");
            long again = sql.count("select count(*) - count(distinct message_id) from sandbox.erp_call");
            long resent = sql.count(
                    "select count(*) from integration.outbox_message where destination = 'ERP' and attempts > 1");
            return Verdict.begin()
                    .with("messages", all)
                    .with("kills", KILLS)
                    .with("sent_at_kill", killedAt.toString().replace(" ", ""))
                    .require("lost", lost, lost == 0)
                    .require("effects", effects, effects == all)
                    .require("doubles", Math.max(effects - all, 0), effects <= all)
                    .with("sent_again", resent)
                    .with("received_again", again);
        }
    }

    private static void fill(Sql sql, int round, int messages) {
        sql.update(
                """
                insert into integration.outbox_message (id, context, type, version, aggregate_id, aggregate_seq,
                  destination, payload, occurred_at, status, attempts, next_attempt_at)
                select gen_random_uuid(), 'proof', 'OrderPlaced', 1, n, 1, 'ERP', '{"orderNumber":"' || n || '","lines":[]}',
                  now(), 'WAITING', 0, now()
                from (select 'crash-' || ? || '-' || generate_series(1, ?) as n) named
                """,
                Integer.toString(round),
                messages);
    }

    /** Kills as soon as something is under way. @return how many messages of this round were settled by then */
    private static int killWhileSending(KontorServer server, Sql sql, int round) {
        String ofRound = "crash-" + round + "-%";
        Probe.until(
                "the relay is at work",
                PATIENCE,
                () -> sql.count(
                        "select count(*) from integration.outbox_message where aggregate_id like ? and attempts > 0",
                        ofRound),
                claimed -> claimed > 0);
        server.killNode();
        int settled = (int) sql.count(
                "select count(*) from integration.outbox_message where aggregate_id like ? and status = 'SENT'",
                ofRound);
        server.startNode();
        return settled;
    }
}

package org.kontor.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.integration.service.DecideMessageCommand;
import org.kontor.integration.service.DiscardDeadLetter;
import org.kontor.integration.service.DiscardOutboxMessage;
import org.kontor.integration.service.FailedMessageQueries;
import org.kontor.integration.service.ReplayDeadLetter;
import org.kontor.integration.service.RetryOutboxMessage;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.tests.container.Application;

/** Messages that cannot be taken or sent: kept, shown, decided by staff, and never in the way of others. */
@ExtendWith(ArquillianExtension.class)
class FailedMessagesContainerIT {

    private static final Set<String> STAFF = Set.of(Permission.STAFF_MESSAGE_MANAGE);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource database;

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory connections;

    private final String key = "planted-" + UUID.randomUUID();

    @Test
    void whatCannotBeReadIsADeadLetterAndIsDiscarded() throws Exception {
        send("ErpReplies", key + "-m", "{\"orderNumber\": this is no JSON");
        String id = untilDead(key);
        assertTrue(one("select cause from integration.dead_letter where id = " + id)
                .contains("Exception"));
        assertEquals("ErpReplies", one("select queue from integration.dead_letter where id = " + id));
        assertTrue(as(() -> Application.bean(FailedMessageQueries.class).deadLetters(true, 0, 50)).stream()
                .anyMatch(letter -> key.equals(letter.businessKey())));
        as(() -> {
            Application.bean(DiscardDeadLetter.class).discard(new DecideMessageCommand(id, "sent by mistake"));
            return null;
        });
        assertEquals(
                "DISCARDED sent by mistake " + staffName(),
                one("select state || ' ' || reason || ' ' || decided_by from integration.dead_letter where id = "
                        + id));
        RuleViolated decided = assertThrows(
                RuleViolated.class,
                () -> as(() -> {
                    Application.bean(ReplayDeadLetter.class).replay(new DecideMessageCommand(id, "again"));
                    return null;
                }));
        assertEquals(IntegrationRule.MESSAGE_ALREADY_DECIDED.key(), decided.ruleKey());
    }

    @Test
    void aDeadLetterIsReplayedWhenItsReasonIsGone() throws Exception {
        String news = "{\"shipmentNumber\":\"" + key + "\",\"status\":\"SHIPPED\",\"carrier\":\"Elbe Parcel\","
                + "\"trackingNumber\":\"ELB1\",\"at\":\"2026-03-02T08:00:00Z\"}";
        send("CarrierReplies", key + "-m", news);
        String id = untilDead(key);
        assertTrue(one("select cause from integration.dead_letter where id = " + id)
                .contains("shipment-not-found"));
        run("insert into fulfilment.shipment (order_number, shipment_no, number, state, announced_at)" + " values ('"
                + key + "', 1, '" + key + "', 'ANNOUNCED', now())");
        as(() -> {
            Application.bean(ReplayDeadLetter.class).replay(new DecideMessageCommand(id, "the shipment is known now"));
            return null;
        });
        until("SHIPPED", "select state from fulfilment.shipment where number = '" + key + "'");
        assertEquals("1", one("select count(*) from integration.inbox_message where message_id = '" + key + "-m'"));
    }

    @Test
    void aKnownIdWithOtherContentIsKeptApart() throws Exception {
        run("insert into fulfilment.shipment (order_number, shipment_no, number, state, announced_at)" + " values ('"
                + key + "', 1, '" + key + "', 'ANNOUNCED', now())");
        String news = "{\"shipmentNumber\":\"" + key + "\",\"status\":\"SHIPPED\",\"carrier\":\"Elbe Parcel\","
                + "\"trackingNumber\":\"ELB1\",\"at\":\"2026-03-02T08:00:00Z\"}";
        send("CarrierReplies", key + "-m", news);
        until("SHIPPED", "select state from fulfilment.shipment where number = '" + key + "'");
        send("CarrierReplies", key + "-m", news.replace("ELB1", "ELB2"));
        String id = untilDead(key);
        assertTrue(one("select cause from integration.dead_letter where id = " + id)
                .contains("used before"));
        assertEquals("ELB1", one("select tracking_number from fulfilment.shipment where number = '" + key + "'"));
    }

    @Test
    void aPoisonedRowHoldsUpItsOwnAggregateOnly() throws Exception {
        String poisoned = UUID.randomUUID().toString();
        String behind = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        outbox(poisoned, key, 1, "NOWHERE", 9);
        outbox(behind, key, 2, "NOWHERE", 9);
        outbox(other, key + "-other", 1, "ORDER_MAIL", 0);
        until("FAILED", "select status from integration.outbox_message where id = '" + poisoned + "'");
        until("SENT", "select status from integration.outbox_message where id = '" + other + "'");
        assertEquals("WAITING", one("select status from integration.outbox_message where id = '" + behind + "'"));
        as(() -> {
            Application.bean(RetryOutboxMessage.class).retry(new DecideMessageCommand(poisoned, "try once more"));
            return null;
        });
        until("1", "select attempts from integration.outbox_message where id = '" + poisoned + "'");
        run("update integration.outbox_message set attempts = 9, next_attempt_at = now() where id = '" + poisoned
                + "'");
        until("FAILED", "select status from integration.outbox_message where id = '" + poisoned + "'");
        as(() -> {
            Application.bean(DiscardOutboxMessage.class).discard(new DecideMessageCommand(poisoned, "no such place"));
            return null;
        });
        until("FAILED", "select status from integration.outbox_message where id = '" + behind + "'");
        as(() -> {
            Application.bean(DiscardOutboxMessage.class).discard(new DecideMessageCommand(behind, "no such place"));
            return null;
        });
    }

    @Test
    void whatIsNoMessageIsNotThere() {
        for (String id : new String[] {"-1", "x", "", null}) {
            RuleViolated absent = assertThrows(
                    RuleViolated.class,
                    () -> as(() -> {
                        Application.bean(DiscardDeadLetter.class).discard(new DecideMessageCommand(id, "no"));
                        return null;
                    }));
            assertEquals(IntegrationRule.MESSAGE_NOT_FOUND.key(), absent.ruleKey());
        }
    }

    private <T> T as(java.util.concurrent.Callable<T> work) throws Exception {
        return Application.as("person-" + staffId(), STAFF, work);
    }

    private String staffId() throws SQLException {
        return one("select id from identity.person where email = 'ops@kontor.example'");
    }

    private String staffName() throws SQLException {
        return one("select name from identity.person where email = 'ops@kontor.example'");
    }

    private void send(String queue, String id, String payload) throws JMSException, NamingException {
        try (JMSContext session = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            TextMessage message = session.createTextMessage(payload);
            message.setStringProperty("kontor_message_id", id);
            message.setStringProperty("kontor_key", key);
            session.createProducer().send((Queue) InitialContext.doLookup("java:/jms/queue/" + queue), message);
        }
    }

    private void outbox(String id, String aggregate, int seq, String destination, int attempts) throws SQLException {
        run(
                "insert into integration.outbox_message (id, context, type, version, aggregate_id, aggregate_seq, destination,"
                        + " payload, occurred_at, status, attempts, next_attempt_at) values ('" + id
                        + "', 'planted', 'Planted', 1, '"
                        + aggregate + "', " + seq + ", '" + destination + "', '{\"orderNumber\":\"" + aggregate
                        + "\"}', now(), 'WAITING', " + attempts + ", now())");
    }

    private String untilDead(String businessKey) throws SQLException {
        String sql = "select id from integration.dead_letter where business_key = '" + businessKey + "'";
        long end = System.nanoTime() + PATIENCE.toNanos();
        String id = one(sql);
        while (id == null) {
            assertTrue(System.nanoTime() < end, () -> businessKey + " is no dead letter yet");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            id = one(sql);
        }
        return id;
    }

    private void until(String wanted, String sql) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String seen = one(sql);
        while (!wanted.equals(seen)) {
            String last = seen;
            assertTrue(System.nanoTime() < end, () -> sql + " is still " + last + " and not " + wanted);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            seen = one(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}

package org.kontor.tests.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.kernel.Permission;
import org.kontor.order.service.PlaceOrder;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.tests.container.Application;

/** A buyer who places an order gets one letter in the own language, also when the mail server is moody. */
@ExtendWith(ArquillianExtension.class)
class LettersContainerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource database;

    @Test
    void anEnglishBuyerReadsEnglish() throws Exception {
        String number = place("anna.schmidt@nordwerk.example");
        assertEquals("Your order " + number + " at Kontor", untilMail(number, "subject"));
        assertTrue(untilMail(number, "body_text").contains("EUR"));
        assertTrue(untilMail(number, "body_html").contains("<strong>4762-M3X5-ZN88</strong>"));
    }

    @Test
    void aChineseBuyerReadsChinese() throws Exception {
        String number = place("li.wei@huaxin.example");
        assertEquals("您在 Kontor 的订单 " + number, untilMail(number, "subject"));
        assertTrue(untilMail(number, "body_text").contains("CNY"));
    }

    @Test
    void aLetterThatIsSentLaterKeepsItsMessageId() throws Exception {
        run("insert into sandbox.setting (content) values ('{\"mailLaterRate\":1}')"
                + " on conflict (only_one) do update set content = excluded.content");
        try {
            String number = place("anna.schmidt@nordwerk.example");
            String letter =
                    " from integration.outbox_message where destination = 'MAIL' and aggregate_id = '" + number + "'";
            until("select last_error" + letter, "no refusal of the letter about " + number);
            run("delete from sandbox.setting");
            String id = untilMail(number, "message_id");
            String row = one("select id" + letter);
            assertTrue(id.startsWith("<" + row + "@"), id);
            assertEquals("1", one("select count(*) from sandbox.mail where message_id = '" + id + "'"));
        } finally {
            run("delete from sandbox.setting");
        }
    }

    private String place(String buyer) throws Exception {
        String id = one("select id from identity.person where email = '" + buyer + "'");
        int lot = Integer.parseInt(
                one(
                        "select cast(greatest(min_quantity, order_multiple) as int) from catalog.product where sku = '4762-M3X5-ZN88'"));
        return Application.as(
                "person-" + id,
                Set.of(Permission.ORDER_PLACE, Permission.CART_EDIT, Permission.CATALOG_READ),
                () -> Application.bean(PlaceOrder.class)
                        .place(PlaceOrderCommand.ofLines(
                                UUID.randomUUID().toString(),
                                List.of(new PlaceOrderCommand.Line("4762-M3X5-ZN88", BigDecimal.valueOf(lot))),
                                null,
                                "PO 7/1",
                                null))
                        .value());
    }

    private String untilMail(String number, String column) throws SQLException {
        return until(
                "select " + column + " from sandbox.mail where subject like '%" + number + "%'",
                "no letter about " + number);
    }

    private String until(String sql, String missing) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String seen = one(sql);
        while (seen == null) {
            assertTrue(System.nanoTime() < end, missing);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            seen = one(sql);
        }
        return seen;
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

package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.cart.service.AddToCart;
import org.kontor.cart.service.CartLineCommand;
import org.kontor.cart.service.CartQueries;
import org.kontor.cart.service.CartView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.service.ConfirmOrder;
import org.kontor.order.service.ConfirmOrderCommand;
import org.kontor.order.service.IssueGoods;
import org.kontor.order.service.IssueGoodsCommand;
import org.kontor.order.service.MarkOrderSent;
import org.kontor.order.service.OrderNumber;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.OrderView;
import org.kontor.order.service.PlaceOrder;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.order.service.RejectOrder;
import org.kontor.order.service.RejectOrderCommand;
import org.kontor.tests.container.Application;
import org.kontor.tests.container.Quiet;

/** An order from the cart to the last parcel, in the container, with a partner that says what the test wants. */
@ExtendWith(ArquillianExtension.class)
class OrderLifeContainerIT {

    private static final Set<String> BUYER =
            Set.of(Permission.CATALOG_READ, Permission.CART_EDIT, Permission.ORDER_PLACE, Permission.ORDER_READ);

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource dataSource;

    private String sku;

    @BeforeEach
    void aQuietArticle() throws SQLException {
        sku = "LIFE-" + UUID.randomUUID().toString().substring(0, 8);
        Quiet.begin(dataSource);
        sql("insert into catalog.product (sku, name_en, unit) values (?, 'Life', 'C62')", sku);
        sql(
                "insert into pricing.price (price_list_id, product_id, unit, amount)"
                        + " select l.id, p.id, 'C62', 10 from pricing.price_list l, catalog.product p where p.sku = ?",
                sku);
        sql(
                "insert into inventory.stock_item (product_id, site_id, on_hand)"
                        + " select p.id, s.id, 6 from inventory.site s, catalog.product p where p.sku = ?",
                sku);
        sql(
                "insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, at)"
                        + " select i.product_id, i.site_id, 6, 'OPENING', now() from inventory.stock_item i"
                        + " join catalog.product p on p.id = i.product_id where p.sku = ?",
                sku);
    }

    @AfterEach
    void theEntriesAgreeWithTheBalance() throws SQLException {
        Quiet.end(dataSource);
        assertEquals(
                balance(),
                one(
                        "select concat_ws('/', trim_scale(sum(e.on_hand_delta)), trim_scale(sum(e.reserved_delta)))"
                                + " from inventory.stock_entry e join catalog.product p on p.id = e.product_id where p.sku = ?",
                        sku));
    }

    @Test
    void aShortAnswerFreesExactlyWhatWillNotCome() throws Exception {
        String number = place(10);
        assertEquals("18/10", balance(), "spread over two sites");

        system(
                ConfirmOrder.class,
                confirm -> confirm.confirm(
                        new ConfirmOrderCommand(number, "ERP-1", Map.of(1, BigDecimal.valueOf(7)), "3 missing")));
        assertEquals("18/7", balance());
        OrderView order = order(number);
        assertEquals(OrderStatus.CONFIRMED, order.status());
        assertEquals(BigDecimal.valueOf(7), order.lines().get(0).confirmed());

        system(
                ConfirmOrder.class,
                confirm -> confirm.confirm(
                        new ConfirmOrderCommand(number, "ERP-1", Map.of(1, BigDecimal.valueOf(7)), "3 missing")));
        assertEquals("18/7", balance(), "the same answer twice");
        assertThrows(
                RuleViolated.class,
                () -> system(RejectOrder.class, reject -> reject.reject(new RejectOrderCommand(number, null, "no"))));
        assertEquals("18/7", balance(), "a contradiction");
    }

    @Test
    void aRejectionFreesAllOnce() throws Exception {
        String number = place(4);
        system(MarkOrderSent.class, sent -> sent.mark(number));
        for (int times = 0; times < 2; times++) {
            system(RejectOrder.class, reject -> reject.reject(new RejectOrderCommand(number, "ERP-2", "no credit")));
        }
        system(MarkOrderSent.class, sent -> sent.mark(number));

        assertEquals("18/0", balance());
        assertEquals(
                List.of("PLACE", "SEND", "REJECT"),
                order(number).history().stream().map(move -> move.verb().name()).toList());
    }

    @Test
    void parcelsMoveGoodsOnceEach() throws Exception {
        String number = place(9);
        system(ConfirmOrder.class, confirm -> confirm.confirm(ConfirmOrderCommand.inFull(number, "ERP-3")));

        issue(number, 1, 5);
        issue(number, 1, 5);
        assertEquals("13/4", balance());
        assertEquals(OrderStatus.CONFIRMED, order(number).status());
        assertThrows(RuleViolated.class, () -> issue(number, 2, 5));
        assertEquals("13/4", balance(), "more than was confirmed");
        issue(number, 2, 4);
        assertEquals("9/0", balance());
        assertEquals(OrderStatus.COMPLETED, order(number).status());
    }

    @Test
    void aCartBecomesOneOrderHoweverOftenTheButtonIsPressed() throws Exception {
        buyer(() -> Application.bean(AddToCart.class).add(new CartLineCommand(sku, BigDecimal.valueOf(2))));
        buyer(() -> Application.bean(AddToCart.class).add(new CartLineCommand(sku, BigDecimal.ONE)));
        CartView cart = buyer(() -> Application.bean(CartQueries.class).current());
        assertTrue(cart.isOrderable());
        PlaceOrderCommand command =
                PlaceOrderCommand.ofCart(cart.checkoutKey().toString(), cart.version(), null, Quiet.PO, null);

        sql(
                "with f as (insert into cart.order_file (company_id, person_id, name, cart_name, line_count, uploaded_at)"
                        + " select company_id, person_id, 'f', 'f', 1, now() from cart.cart where id = ? returning *)"
                        + " insert into cart.order_file_line"
                        + " (file_id, company_id, line_no, code, quantity, unit, unclear, state, cart_id)"
                        + " select id, company_id, 1, ?, '3', '', false, 'OK', ? from f",
                cart.id(),
                sku,
                cart.id());
        sql("update cart.order_file set status = 'FAILED' where name = 'f'");

        OrderNumber first = buyer(() -> Application.bean(PlaceOrder.class).place(command));
        OrderNumber again = buyer(() -> Application.bean(PlaceOrder.class).place(command));

        assertEquals(first.value(), again.value());
        assertEquals("18/3", balance());
        assertEquals(
                "1",
                one("select cast(count(*) as text) from cart.order_file_line where code = ? and cart_id is null", sku),
                "the cart begins anew and is not the file's any more");
        sql("delete from cart.order_file where name = 'f'");
        CartView after = buyer(() -> Application.bean(CartQueries.class).current());
        assertTrue(after.isEmpty());
        assertTrue(!after.checkoutKey().equals(cart.checkoutKey()));
        assertEquals(
                "order.must-have-lines",
                refusal(PlaceOrderCommand.ofCart(
                        after.checkoutKey().toString(), after.version(), null, Quiet.PO, null)));
    }

    @Test
    void aCartThatChangedIsNotOrderedUnseen() throws Exception {
        buyer(() -> Application.bean(AddToCart.class).add(new CartLineCommand(sku, BigDecimal.valueOf(2))));
        CartView seen = buyer(() -> Application.bean(CartQueries.class).current());
        buyer(() -> Application.bean(AddToCart.class).add(new CartLineCommand(sku, BigDecimal.ONE)));

        assertEquals(
                "cart.changed-meanwhile",
                refusal(PlaceOrderCommand.ofCart(seen.checkoutKey().toString(), seen.version(), null, Quiet.PO, null)));
        CartView now = buyer(() -> Application.bean(CartQueries.class).current());
        assertEquals(
                "cart.changed-meanwhile",
                refusal(PlaceOrderCommand.ofCart(UUID.randomUUID().toString(), now.version(), null, Quiet.PO, null)),
                "another cart with the same number of changes");
        assertEquals("18/0", balance());
        sql("delete from cart.cart_line l using catalog.product p where p.id = l.product_id and p.sku = ?", sku);
    }

    @Test
    void theDatabaseRefusesWhatTheModelRefuses() throws Exception {
        String number = place(1);
        List<String> statuses =
                Arrays.stream(OrderStatus.values()).map(Enum::name).toList();
        List<String> allowed = new ArrayList<>();
        for (String to : statuses) {
            if (isAllowed("update order_.sales_order set status = '" + to + "' where number = '" + number + "'")) {
                allowed.add(to);
            }
        }
        assertEquals(List.of("PLACED", "SENT", "CONFIRMED", "REJECTED", "CANCELLED"), allowed);
        for (String change : List.of(
                "update order_.order_history set reason = 'x'",
                "delete from order_.order_history",
                "update inventory.stock_entry set cause = 'x'",
                "delete from inventory.stock_entry",
                "update order_.placement set order_number = 'x'",
                "update order_.sales_order set gross_amount = 1, net_amount = 1 where number = '" + number + "'",
                "update order_.sales_order_line l set quantity = 99 from order_.sales_order o where o.id = l.order_id"
                        + " and o.number = '" + number + "'",
                "update inventory.stock_item set reserved = on_hand + 1")) {
            assertTrue(!isAllowed(change), change);
        }
    }

    private void issue(String number, int parcel, int quantity) throws Exception {
        system(
                IssueGoods.class,
                goods -> goods.issue(new IssueGoodsCommand(number, parcel, Map.of(1, BigDecimal.valueOf(quantity)))));
    }

    private String place(int quantity) throws Exception {
        PlaceOrderCommand command = PlaceOrderCommand.ofLines(
                UUID.randomUUID().toString(),
                List.of(new PlaceOrderCommand.Line(sku, BigDecimal.valueOf(quantity))),
                null,
                Quiet.PO,
                null);
        return buyer(() -> Application.bean(PlaceOrder.class).place(command)).value();
    }

    private String refusal(PlaceOrderCommand command) {
        return assertThrows(
                        RuleViolated.class,
                        () -> buyer(() -> Application.bean(PlaceOrder.class).place(command)))
                .ruleKey();
    }

    private OrderView order(String number) throws Exception {
        return buyer(() -> Application.bean(OrderQueries.class).byNumber(number));
    }

    private <T> T buyer(Callable<T> work) throws Exception {
        String id =
                one("select cast(id as text) from identity.person where email = ?", "anna.schmidt@nordwerk.example");
        return Application.as("person-" + id, BUYER, work);
    }

    private interface Work<T> {
        void with(T bean) throws Exception;
    }

    private static <T> void system(Class<T> type, Work<T> work) throws Exception {
        Application.as("system", Set.of(Permission.SYSTEM), () -> {
            work.with(Application.bean(type));
            return null;
        });
    }

    private String balance() throws SQLException {
        return one(
                "select concat_ws('/', trim_scale(sum(i.on_hand)), trim_scale(sum(i.reserved)))"
                        + " from inventory.stock_item i join catalog.product p on p.id = i.product_id where p.sku = ?",
                sku);
    }

    private boolean isAllowed(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                prepared.executeUpdate();
                return true;
            } catch (SQLException refused) {
                return false;
            } finally {
                connection.rollback();
            }
        }
    }

    private void sql(String statement, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.execute();
        }
    }

    private String one(String query, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = prepared.executeQuery()) {
                assertTrue(rows.next(), query);
                return rows.getString(1);
            }
        }
    }
}

package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.order.service.CommitOrder;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.order.service.recurring.RunRecurringOrder;
import org.kontor.tests.container.Application;

/** One due date, one order: however many runners meet it, and wherever one of them broke off before. */
@ExtendWith(ArquillianExtension.class)
class RecurringRaceContainerIT {

    private static final int RUNNERS = 8;
    private static final int ROUNDS = 10;

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource dataSource;

    @Test
    void manyRunnersMakeOneOrder() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RUNNERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                long id = due();
                List<Callable<Boolean>> runners = new ArrayList<>();
                for (int n = 0; n < RUNNERS; n++) {
                    runners.add(() -> system(
                            () -> Application.bean(RunRecurringOrder.class).run(id)));
                }
                int ran = 0;
                for (Future<Boolean> runner : threads.invokeAll(runners)) {
                    ran += runner.get() ? 1 : 0;
                }
                assertTrue(ran <= 1, ran + " runners ran one date");
                settled(id);
            }
        } finally {
            threads.shutdown();
        }
    }

    /** The node died after the order was in the books and before its run was: the next one finds that very order. */
    @Test
    void aRunThatBrokeOffAfterItsOrderFindsItAgain() throws Exception {
        long id = waiting();
        String key =
                one("select 'recurring/' || run_key || '/' || next_date from order_.recurring_order where id = " + id);
        String sku = one("select sku from order_.recurring_line where recurring_id = " + id);
        String number = system(() -> {
            CallerView owner =
                    Application.bean(CallerQueries.class).ofMember(1, 1).orElseThrow();
            return Application.bean(CommitOrder.class)
                    .commit(
                            owner,
                            PlaceOrderCommand.ofLines(
                                    key, List.of(new PlaceOrderCommand.Line(sku, BigDecimal.ONE)), null, null, null))
                    .value();
        });
        update("update order_.recurring_order set status = 'ACTIVE' where id = " + id);
        system(() -> Application.bean(RunRecurringOrder.class).run(id));
        settled(id);
        assertEquals(
                number,
                one("select order_number from order_.recurring_run where recurring_id = " + id
                        + " and outcome = 'PLACED'"));
    }

    private void settled(long id) throws SQLException {
        assertEquals("1", one("select count(*) from order_.recurring_run where recurring_id = " + id));
        assertEquals("ACTIVE/1", one("select status || '/' || run_count from order_.recurring_order where id = " + id));
        assertEquals(
                "1",
                one("select count(*) from order_.sales_order o join order_.recurring_order r"
                        + " on o.idempotency_key like 'recurring/' || r.run_key || '/%' where r.id = " + id));
    }

    /** A daily one of Anna whose last date, run at six in Berlin, has not run. */
    private long due() throws SQLException {
        long id = waiting();
        update("update order_.recurring_order set status = 'ACTIVE' where id = " + id);
        return id;
    }

    private long waiting() throws SQLException {
        String sku = "RACE-" + UUID.randomUUID().toString().substring(0, 8);
        update("insert into catalog.product (sku, name_en, unit) values ('" + sku + "', 'Race', 'C62')");
        update("insert into pricing.price (price_list_id, product_id, unit, amount) select l.id, p.id, 'C62', 10"
                + " from pricing.price_list l, catalog.product p where p.sku = '" + sku + "'");
        update("insert into inventory.stock_item (product_id, site_id, on_hand) select p.id, s.id, 50"
                + " from inventory.site s, catalog.product p where p.sku = '" + sku + "'");
        update("insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, at)"
                + " select i.product_id, i.site_id, 50, 'OPENING', now() from inventory.stock_item i"
                + " join catalog.product p on p.id = i.product_id where p.sku = '" + sku + "'");
        long id = Long.parseLong(one("select nextval('order_.recurring_order_seq')"));
        update(
                "insert into order_.recurring_order (id, number, run_key, company_id, owner_id, owner_name, status, name,"
                        + " ship_to_id, ship_to_label, currency, period, every, first_date, shift, time_zone, next_date, next_at,"
                        + " created_at) select " + id + ", 'R-T" + id + "', '" + UUID.randomUUID()
                        + "', 1, 1, 'Anna', 'PAUSED', 'Race', a.id, a.label, 'EUR', 'DAY', 1, d.day, 'NONE',"
                        + " 'Europe/Berlin', d.day, now() - interval '1 day', now()"
                        + " from organisation.address a, (select ((now() at time zone 'Europe/Berlin') - interval '6 hours')::date"
                        + " as day) d where a.company_id = 1 and a.preferred");
        update("insert into order_.recurring_line (recurring_id, company_id, line_no, product_id, sku, name, unit,"
                + " quantity, seen_price) select " + id + ", 1, 1, p.id, p.sku, 'Race', 'C62', 1, 10"
                + " from catalog.product p where p.sku = '" + sku + "'");
        return id;
    }

    private static <T> T system(Callable<T> work) throws Exception {
        return Application.as("system", Set.of(Permission.SYSTEM), work);
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}

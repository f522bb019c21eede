package org.kontor.tests.container;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontor.kernel.Permission;
import org.kontor.order.service.OrderQueries;
import org.kontor.order.service.PlaceOrderCommand;

/** A company of its own with a buyer, an approver, a cost centre C1, two articles at 10 EUR, and what it may spend. */
public final class Purse {

    public static final Set<String> BUYER =
            Set.of(Permission.CATALOG_READ, Permission.CART_EDIT, Permission.ORDER_PLACE, Permission.ORDER_READ);
    public static final Set<String> APPROVER = Set.of(Permission.APPROVAL_DECIDE, Permission.ORDER_READ);

    private final DataSource dataSource;
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final long company;
    private final long unit;
    private final long buyer;
    private final long approver;
    private final long costCentre;

    private Purse(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        company = id("insert into organisation.company (number, name, country, currency) values ('PURSE-" + tag
                + "', 'Purse " + tag + "', 'DE', 'EUR') returning id");
        unit = id("select id from organisation.unit where company_id = " + company);
        sql("insert into organisation.address (company_id, label, recipient, street, city, country, preferred) values ("
                + company + ", 'Dock', 'Purse', 'Street 1', 'Hamburg', 'DE', true)");
        buyer = person("buys", "buyer");
        approver = person("approves", "approver");
        person("admin", "buyer-admin");
        costCentre = id("insert into organisation.cost_centre (company_id, code, name) values (" + company
                + ", 'C1', 'One') returning id");
        sql("insert into organisation.cost_centre_unit (company_id, cost_centre_id, unit_id) values (" + company + ", "
                + costCentre + ", " + unit + ")");
        for (int i = 1; i <= 2; i++) {
            article(sku(i));
        }
    }

    public static Purse of(DataSource dataSource) throws SQLException {
        return new Purse(dataSource);
    }

    public long company() {
        return company;
    }

    public long buyer() {
        return buyer;
    }

    public String sku(int number) {
        return "PURSE-" + tag + "-" + number;
    }

    public String products() {
        return "select id from catalog.product where sku like 'PURSE-" + tag + "-%'";
    }

    /** An order of that many of the two articles, charged to the cost centre; zero leaves an article out. */
    public PlaceOrderCommand command(int first, int second) {
        List<PlaceOrderCommand.Line> lines = new ArrayList<>();
        if (first > 0) {
            lines.add(new PlaceOrderCommand.Line(sku(1), BigDecimal.valueOf(first)));
        }
        if (second > 0) {
            lines.add(new PlaceOrderCommand.Line(sku(2), BigDecimal.valueOf(second)));
        }
        return PlaceOrderCommand.ofLines(UUID.randomUUID().toString(), lines, null, Quiet.PO, null)
                .charged("C1", null, null, null);
    }

    public long budget(String enforcement, int amount) throws SQLException {
        long id = id("insert into approval.budget (company_id, cost_centre_id, name, currency, valid_from, valid_until,"
                + " enforcement, granted) values (" + company + ", " + costCentre + ", 'B-" + UUID.randomUUID()
                + "', 'EUR', '2020-01-01', '2090-01-01', '" + enforcement + "', " + amount + ") returning id");
        sql("insert into approval.budget_entry (budget_id, company_id, kind, amount, actor, reason, at) values (" + id
                + ", " + company + ", 'GRANT', " + amount + ", 'test', 'test', now())");
        return id;
    }

    public void credit(int limit) throws SQLException {
        long id = id("insert into credit.account (company_id, currency, limit_amount, entry_count) values (" + company
                + ", 'EUR', " + limit + ", 1) returning id");
        sql(
                "insert into credit.entry (account_id, company_id, seq, kind, balance_after, limit_after, actor, reason, at)"
                        + " values (" + id + ", " + company + ", 1, 'ALLOCATED', 0, " + limit
                        + ", 'test', 'test', now())");
    }

    /** A rule that every order needs an approver. */
    public void asksForEverything() throws SQLException {
        sql("insert into approval.rule (company_id, unit_id, name, condition, tiers) values (" + company + ", " + unit
                + ", 'R" + UUID.randomUUID() + "', '{\"all\":[]}', '[[\"role:approver\"]]')");
    }

    public void setting(String key, String value) throws SQLException {
        sql("insert into organisation.unit_setting (company_id, unit_id, key, value) values (" + company + ", " + unit
                + ", '" + key + "', '" + value + "')");
    }

    /** Encumbered/consumed of the budgets, reserved/purchased of the account, stock held of the two articles. */
    public String state() throws SQLException {
        return one(
                """
                select concat_ws(' ',
                  (select coalesce(trim_scale(sum(encumbered)) || '/' || trim_scale(sum(consumed)), '-')
                    from approval.budget where company_id = %1$d),
                  (select coalesce(max(trim_scale(reserved) || '/' || trim_scale(purchased)), '-')
                    from credit.account where company_id = %1$d),
                  'stock ' || (select string_agg(cast(trim_scale(i.reserved) as text), '/' order by p.sku)
                    from inventory.stock_item i join catalog.product p on p.id = i.product_id
                    where p.sku like 'PURSE-%2$s-%%'))
                """
                        .formatted(company, tag));
    }

    /** What the balances of this company are, and what its entries sum to: the same. */
    public String balances() throws SQLException {
        return one(
                """
                select concat_ws(' ',
                  (select string_agg(concat_ws('/', granted, encumbered, consumed), ',' order by id)
                    from approval.budget where company_id = %1$d),
                  (select concat_ws('/', reserved, purchased) from credit.account where company_id = %1$d))
                """
                        .formatted(company));
    }

    public String entries() throws SQLException {
        return one(
                """
                select concat_ws(' ',
                  (select string_agg(line, ',' order by budget_id) from (
                    select budget_id, concat_ws('/', sum(granted_delta), sum(encumbered_delta), sum(consumed_delta)) as line
                    from approval.budget_entry where company_id = %1$d group by budget_id) b),
                  (select concat_ws('/', sum(reserved_delta), sum(purchased_delta)) from credit.entry
                    where company_id = %1$d having count(*) > 0))
                """
                        .formatted(company));
    }

    public String entriesOf(String number) throws SQLException {
        return one("select string_agg(kind || ' ' || line_no || ' ' || amount, ',' order by kind, line_no)"
                + " from approval.budget_entry where order_number = '" + number + "'");
    }

    public String status(String number) throws SQLException {
        return one("select status from order_.sales_order where number = '" + number + "'");
    }

    /** Somebody who is asked about an order; who is not asked any more stays the approver of the company. */
    public long asked(String number) throws SQLException {
        return Long.parseLong(one("select coalesce((select min(a.person_id) from approval.flow_asked a"
                + " join approval.flow f on f.id = a.flow_id where f.order_number = '" + number + "'), " + approver
                + ")"));
    }

    /** The version of an order as somebody has it before him. */
    public String seen(String number) throws Exception {
        return Application.as("person-" + buyer, BUYER, () -> Application.bean(OrderQueries.class)
                .contentOf(number));
    }

    public void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    public String one(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long id(String statement) throws SQLException {
        return Long.parseLong(one(statement));
    }

    private long person(String name, String role) throws SQLException {
        long person = id("insert into identity.person (email, name) values ('" + name + "-" + tag + "@purse.example', '"
                + name + "') returning id");
        sql("insert into identity.membership (person_id, company_id, role_code) values (" + person + ", " + company
                + ", '" + role + "')");
        return person;
    }

    private void article(String sku) throws SQLException {
        sql("insert into catalog.product (sku, name_en, unit) values ('" + sku + "', 'Purse', 'C62')");
        sql("insert into pricing.price (price_list_id, product_id, unit, amount) select l.id, p.id, 'C62', 10"
                + " from pricing.price_list l, catalog.product p where p.sku = '" + sku + "'");
        sql("insert into inventory.stock_item (product_id, site_id, on_hand) select p.id, min(s.id), 100"
                + " from inventory.site s, catalog.product p where p.sku = '" + sku + "' group by p.id");
        sql("insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, at)"
                + " select i.product_id, i.site_id, 100, 'OPENING', now() from inventory.stock_item i"
                + " join catalog.product p on p.id = i.product_id where p.sku = '" + sku + "'");
    }
}

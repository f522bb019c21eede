package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.identity.Accounts;

/**
 * The second net: whatever a query forgets, the database gives the server only rows of the company it works for. Asked
 * here by statements without any condition, under the login of the server.
 */
class RowRulesIT {

    /** Tables without a rule about rows, and why they need none. */
    private static final Set<String> EVERYBODYS = Set.of(
            // What we sell, at which prices, from where: the same articles for all; lists of prices are shared.
            "catalog.attribute",
            "catalog.attribute_choice",
            "catalog.category",
            "catalog.product",
            "catalog.product_attribute",
            "catalog.product_text",
            "catalog.picture",
            "catalog.picture_size",
            "catalog.product_picture",
            "catalog.product_document",
            "catalog.product_search",
            "catalog.product_change",
            "catalog.product_relation",
            "catalog.product_reference",
            "catalog.supplied_article",
            "catalog.sales_unit",
            // Which companies have which assortment is a company's; what an assortment shows is not.
            "catalog.assortment",
            "catalog.assortment_group",
            "catalog.catalogue",
            "catalog.catalogue_group",
            "catalog.product_place",
            "catalog.assortment_rule",
            "catalog.assortment_category",
            "catalog.search_node",
            "catalog.search_order",
            "catalog.synonym",
            "catalog.second_person",
            "catalog.change_proposal",
            "inventory.site",
            "inventory.stock_entry",
            "inventory.stock_item",
            // What we buy of suppliers is ours.
            "inventory.purchase_order",
            "inventory.purchase_line",
            "inventory.goods_receipt",
            "inventory.supplier",
            "inventory.supplier_order",
            "inventory.supplier_shipment",
            "inventory.supplier_shipment_line",
            "inventory.expected_day",
            "inventory.reorder_level",
            "inventory.back_order",
            "inventory.feed_item",
            "inventory.feed_movement",
            "inventory.feed_difference",
            "pricing.customer_group",
            "pricing.exchange_rate",
            "pricing.list_schedule",
            "pricing.price",
            "pricing.price_batch",
            "pricing.price_list",
            "pricing.price_rule",
            "pricing.sales_site",
            "pricing.sales_site_country",
            "promotion.notice",
            "report.country",
            // How the house is divided: names that staff see.
            "organisation.division",
            // How many papers of a kind there are in a year.
            "document.counter",
            // How we pack, and numbers that say nothing.
            "fulfilment.house_setting",
            "fulfilment.sscc_given",
            // Of the program.
            "order_.status_edge",
            "order_.working_day",
            "privacy.retention",
            "verification.required_item",
            "verification.standing_edge",
            "verification.standing_right",
            "kontor.flyway_schema_history",
            "compliance.screening_list",
            "compliance.screening_entry",
            "compliance.screening_name",
            "compliance.audit_anchor",
            "compliance.audit_head",
            // Whose certificates are believed: for all alike, and asked before anybody is known.
            "identity.trust_authority",
            "identity.trust_state",
            "identity.revocation_list",
            "identity.revoked_certificate",
            // Asked before anybody is known, by a secret that was sent; no page of a company shows them.
            "identity.setup",
            "identity.sign_in_throttle",
            "identity.password_reset",
            "identity.provider_flow",
            "identity.provider_refusal",
            // The post and the imports: staff and machinery read them, a buyer's transaction only hands in.
            "crm.exchange",
            "crm.to_share",
            "integration.dead_letter",
            "integration.expected_answer",
            "integration.failed_delivery",
            "integration.inbox_message",
            "integration.order_comparison",
            "integration.order_difference",
            "integration.order_snapshot_line",
            "integration.outbox_message",
            "integration.partner_message",
            "ops.import_file",
            "ops.import_item",
            "ops.import_line",
            "ops.import_media",
            "ops.import_note",
            "ops.import_piece",
            "ops.import_refusal",
            "ops.import_run",
            "ops.saved_mapping",
            "ops.job_lease");

    @Test
    void everyTableHasItsRuleOrIsEverybodys() {
        Set<String> without = new TreeSet<>(Kontor.sql()
                .list(
                        "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where c.relkind in ('r', 'p') and c.relpersistence = 'p' and n.nspname not in ('public', 'sandbox')"
                                + " and n.nspname !~ '^(pg_|information_schema)' and not (c.relrowsecurity and (select count(*) from"
                                + " pg_policy p where p.polrelid = c.oid) = 3)"));
        without.removeAll(EVERYBODYS);
        assertEquals(Set.of(), without, "say whose rows these are, in afterMigrate.sql or here");
        assertEquals(
                List.of(),
                Kontor.sql()
                        .list(
                                "select c.oid::regclass::text from pg_class c where c.relkind = 'v' and c.relnamespace::regnamespace"
                                        + "::text !~ '^(pg_|information_schema|public)' and not coalesce(c.reloptions, '{}') &&"
                                        + " array['security_invoker=true']"));
    }

    @Test
    void aQueryThatForgetsTheCompanySeesNothingForeign() throws SQLException {
        for (long company : List.of(1L, 2L, 3L)) {
            for (String table : tablesOfCompanies()) {
                List<String> foreign = as(
                        Long.toString(company),
                        "",
                        "select distinct company_id::text from " + table + " where company_id is distinct from "
                                + company + " and company_id is not null");
                assertEquals(List.of(), foreign, table + " for company " + company);
            }
            assertEquals(
                    List.of(Long.toString(company)),
                    as(Long.toString(company), "", "select id from organisation.company"));
            assertEquals(
                    as(
                            "ALL",
                            "",
                            "select count(*) from order_.sales_order_line l join order_.sales_order o"
                                    + " on o.id = l.order_id where o.company_id = " + company),
                    as(Long.toString(company), "", "select count(*) from order_.sales_order_line"));
            assertEquals(
                    as(
                            "ALL",
                            "",
                            "select count(distinct p.id) from identity.person p join identity.membership m"
                                    + " on m.person_id = p.id where m.company_id = " + company),
                    as(Long.toString(company), "", "select count(*) from identity.person where not staff"));
        }
    }

    @Test
    void whoIsNotKnownSeesNothingOfAnybody() throws SQLException {
        for (String table : tablesOfCompanies()) {
            if (!Set.of("identity.role", "identity.membership").contains(table)) {
                assertEquals(List.of("0"), as("", "", "select count(*) from " + table), table);
                assertEquals(List.of("0"), as(null, "", "select count(*) from " + table), table);
            }
        }
        for (String table : List.of(
                "organisation.company",
                "order_.sales_order_line",
                "order_.order_history",
                "cart.cart_line",
                "fulfilment.shipment")) {
            assertEquals(List.of("0"), as(null, "", "select count(*) from " + table), table);
        }
        assertEquals(List.of("0"), as("", "", "select count(*) from identity.membership where company_id is not null"));
    }

    @Test
    void staffAndTheHouseSeeEveryCompany() throws SQLException {
        for (String table : tablesOfCompanies()) {
            assertEquals(
                    Kontor.sql().list("select count(*) from " + table),
                    as("ALL", "", "select count(*) from " + table),
                    table);
        }
    }

    @Test
    void whatStaffOfAllCompaniesMayAskTheDatabaseStaffOfSomeMayToo() {
        assertEquals(
                List.of(),
                Kontor.sql()
                        .list(
                                """
                                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                where n.nspname not in ('pg_catalog', 'information_schema')
                                  and has_function_privilege('kontor_all', p.oid, 'execute')
                                  and not has_function_privilege('kontor_some', p.oid, 'execute')
                                  and p.oid::regprocedure::text <> 'privacy.anonymise_books(bigint,text)' -- the job of the house
                                order by 1
                                """));
    }

    /** Somebody of staff who is the contact of one company. */
    @Test
    void staffOfSomeCompaniesSeeThoseAlone() throws SQLException {
        String email = Accounts.staff("order-desk");
        long person = Accounts.id(email);
        Kontor.sql().update("update identity.membership set reach = 'OWN' where person_id = ?", person);
        Kontor.sql()
                .update(
                        "insert into organisation.sales_contact (company_id, person_id, name, phone, email) values (2, ?, 'C',"
                                + " '1', 'c@c.example') on conflict (company_id) do update set person_id = excluded.person_id",
                        person);
        try {
            for (String table : tablesOfCompanies()) {
                assertEquals(
                        List.of(),
                        as(
                                "REACHED",
                                "person-" + person,
                                "select distinct company_id::text from " + table + " where company_id <> 2"),
                        table);
                assertEquals(
                        as("ALL", "", "select count(*) from " + table + " where company_id = 2"),
                        as("REACHED", "person-" + person, "select count(*) from " + table + " where company_id = 2"),
                        table);
                assertEquals(
                        List.of("0"),
                        as("REACHED", "person-0", "select count(*) from " + table + " where company_id is not null"),
                        table + " for somebody who reaches none");
            }
            assertEquals(List.of("2"), as("REACHED", "person-" + person, "select id from organisation.company"));
        } finally {
            Kontor.sql().update("update organisation.sales_contact set person_id = null where person_id = ?", person);
        }
    }

    @Test
    void nothingForeignIsWrittenEither() throws SQLException {
        assertEquals(
                List.of("0"),
                as(
                        "1",
                        "",
                        "with gone as (update order_.sales_order set po_number = 'stolen'"
                                + " where company_id <> 1 returning 1) select count(*) from gone"));
        assertEquals(
                List.of("0"),
                as(
                        "1",
                        "",
                        "with gone as (delete from organisation.address where company_id <> 1"
                                + " returning 1) select count(*) from gone"));
        SQLException refused = assertThrows(
                SQLException.class,
                () -> as(
                        "1",
                        "",
                        "with made as (insert into organisation.cost_centre (company_id, code, name) values"
                                + " (2, 'FOREIGN', 'Foreign') returning 1) select count(*) from made"));
        assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
    }

    /** The login itself has no way around: it cannot see all without saying so, own a table or switch a rule off. */
    @Test
    void theLoginCannotSwitchTheRulesOff() throws SQLException {
        for (String deed : List.of(
                "alter table order_.sales_order disable row level security",
                "drop policy own_company on order_.sales_order",
                "set role kontor",
                "create policy mine on order_.sales_order using (true)",
                "alter role kontor_app bypassrls")) {
            try (Connection server = Kontor.server().database().openAsServer();
                    Statement statement = server.createStatement()) {
                assertThrows(SQLException.class, () -> statement.execute(deed), deed);
            }
        }
    }

    private static List<String> tablesOfCompanies() {
        return Kontor.sql()
                .list("select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid"
                        + " where a.attname = 'company_id' and not a.attisdropped and c.relkind in ('r', 'p')"
                        + " and c.relpersistence = 'p' order by 1");
    }

    /** The first column, in a transaction that was told of this company; null: was told nothing at all. */
    private static List<String> as(String company, String actor, String query) throws SQLException {
        try (Connection connection = Kontor.server().database().openAsServer();
                PreparedStatement tell = connection.prepareStatement(
                        "select set_config('kontor.company', ?, true), set_config('kontor.actor', ?, true),"
                                + " set_config('role', ?, true)");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (company != null) {
                tell.setString(1, company);
                tell.setString(2, actor);
                tell.setString(
                        3,
                        switch (company) {
                            case "ALL" -> "kontor_all";
                            case "REACHED" -> "kontor_some";
                            default -> "none";
                        });
                tell.execute();
            }
            try (ResultSet rows = statement.executeQuery(query)) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            } finally {
                connection.rollback();
            }
        }
    }
}

package org.kontor.tests.organisation;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/**
 * A company of its own for a test: a root with plants NORTH (with HALL and YARD below) and SOUTH, and whoever the test puts
 * there. Everybody has the demo's password.
 */
final class TestCompany {

    private static final Sql SQL = Kontor.sql();

    final String mark = "t" + UUID.randomUUID().toString().substring(0, 8);
    final long id;
    private final Map<String, Http> sessions = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    TestCompany() {
        SQL.update(
                "insert into organisation.company (number, name, country, currency) values (?, ?, 'DE', 'EUR')",
                mark,
                "Works " + mark);
        id = SQL.count("select id from organisation.company where number = ?", mark);
        unit("NORTH", "ROOT");
        unit("HALL", "NORTH");
        unit("YARD", "NORTH");
        unit("SOUTH", "ROOT");
        SQL.update(
                "insert into organisation.address (company_id, label, recipient, street, city, postal_code, country, preferred)"
                        + " values (?, 'Gate', 'Works', 'Street 1', 'Town', '20539', 'DE', true)",
                id);
    }

    /** An article that everybody can buy, of which there is enough. */
    static void article(String sku) {
        SQL.update(
                """
                        with article as (
                          insert into catalog.product (sku, name_en, name_zh, unit) values (?, 'Scope', '范围', 'C62')
                          returning id),
                        prices as (
                          insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount)
                          select l.id, article.id, 'C62', 1, 10 from article, pricing.price_list l),
                        stock as (
                          insert into inventory.stock_item (product_id, site_id, on_hand)
                          select article.id, s.id, 1000 from article, inventory.site s)
                        insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, reference, at)
                        select article.id, s.id, 1000, 'OPENING', 'test', now() from article, inventory.site s
                        """,
                sku);
    }

    void unit(String code, String above) {
        SQL.update(
                "insert into organisation.unit (company_id, parent_id, code, name, lineage)"
                        + " select company_id, id, ?, ?, '{}' from organisation.unit where company_id = ? and code = ?",
                code,
                "Unit " + code,
                id,
                above);
    }

    long unit(String code) {
        return SQL.count("select id from organisation.unit where company_id = ? and code = ?", id, code);
    }

    long version(String unitCode) {
        return SQL.count("select version from organisation.unit where company_id = ? and code = ?", id, unitCode);
    }

    /** A role of this company. @param grants permission and scope, such as {@code order.read UNIT} */
    String role(String name, String... grants) {
        String code = mark + "-" + name;
        SQL.update("insert into identity.role (code, staff, company_id, name) values (?, false, ?, ?)", code, id, name);
        for (String grant : grants) {
            String[] parts = grant.split(" ");
            SQL.update(
                    "insert into identity.role_permission (role_code, permission, scope) values (?, ?, ?)",
                    code,
                    parts[0],
                    parts[1]);
        }
        return code;
    }

    /** Somebody with a role in a unit. */
    long person(String name, String role, String unitCode) {
        SQL.update(
                "insert into identity.person (email, name, password_hash)"
                        + " select ?, ?, password_hash from identity.person where email = ?",
                email(name),
                "Person " + name + " " + mark,
                People.ANNA_OF_NORDWERK);
        give(name, role, unitCode);
        return id(name);
    }

    void give(String name, String role, String unitCode) {
        SQL.update(
                "insert into identity.membership (person_id, company_id, role_code, unit_id) values (?, ?, ?, ?)",
                id(name),
                id,
                role,
                unit(unitCode));
    }

    long id(String name) {
        return SQL.count("select id from identity.person where email = ?", email(name));
    }

    String email(String name) {
        return name + "@" + mark + ".example";
    }

    Http session(String name) {
        return sessions.computeIfAbsent(name, who -> People.signIn(email(who)));
    }

    /** Sends a form as the browser would. */
    HttpResponse<String> post(String name, String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put(
                "csrf",
                tokens.computeIfAbsent(name, who -> People.token(session(who).get("/help"))));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return session(name).postForm(path, form);
    }

    /** An order that this person places, entered for a unit. @return its number */
    String order(String name, String sku, String unitCode) {
        String body = "{\"poNumber\":\"" + mark + "\",\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":1}]}";
        String token =
                tokens.computeIfAbsent(name, who -> People.token(session(who).get("/help")));
        HttpResponse<String> placed = session(name)
                .send(session(name)
                        .request("/api/v1/orders")
                        .header("X-CSRF-Token", token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (placed.statusCode() != 201) {
            throw new AssertionError(placed.statusCode() + " " + placed.body());
        }
        String number = placed.body().replaceAll("(?s).*\"number\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        if (unitCode == null) {
            SQL.update("update order_.sales_order set unit_id = null where number = ?", number);
        } else {
            SQL.update("update order_.sales_order set unit_id = ? where number = ?", unit(unitCode), number);
        }
        return number;
    }
}

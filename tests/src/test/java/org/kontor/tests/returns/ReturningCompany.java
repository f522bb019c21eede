package org.kontor.tests.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;
import org.kontor.tests.order.TestArticles;

/** A company with an account and a budget of 1,000 EUR each, and somebody who buys for it what carriers bring at once. */
final class ReturningCompany {

    private static final Sql SQL = Kontor.sql();

    final String number = "rc" + UUID.randomUUID().toString().substring(0, 8);
    final Http buyer;

    ReturningCompany() {
        SQL.update(
                "insert into organisation.company (number, name, country, currency) values (?, ?, 'DE', 'EUR')",
                number,
                "Returning " + number);
        SQL.update(
                """
                with company as (select id from organisation.company where number = ?),
                address as (
                  insert into organisation.address (company_id, label, recipient, street, city, country, preferred)
                  select id, 'Dock', 'Returning', 'Street 1', 'Hamburg', 'DE', true from company),
                account as (
                  insert into credit.account (company_id, currency, limit_amount) select id, 'EUR', 1000 from company),
                person as (
                  insert into identity.person (email, name, password_hash)
                  select ?, 'Buyer', password_hash from identity.person where email = ? returning id)
                insert into identity.membership (person_id, company_id, role_code)
                select person.id, company.id, 'buyer-admin' from person, company
                """,
                number,
                number + "@returning.example",
                People.ANNA_OF_NORDWERK);
        SQL.update(
                """
                with centre as (
                  insert into organisation.cost_centre (company_id, code, name) select id, 'RET', 'Returns'
                  from organisation.company where number = ? returning id, company_id)
                insert into organisation.cost_centre_unit (company_id, cost_centre_id, unit_id)
                select c.company_id, c.id, u.id from centre c join organisation.unit u
                on u.company_id = c.company_id and u.parent_id is null
                """,
                number);
        buyer = People.signIn(email());
        LocalDate today = LocalDate.now();
        HttpResponse<String> budget = buyer.postForm(
                "/budget/new",
                Map.of(
                        "csrf", People.token(buyer.get("/budget/new")),
                        "cost-centre", "RET",
                        "name", "Returns",
                        "amount", "1000",
                        "from", today.minusDays(1).toString(),
                        "last", today.plusYears(1).toString(),
                        "enforcement", "BLOCK",
                        "reason", "For the test"));
        assertEquals(303, budget.statusCode(), budget.body());
    }

    String email() {
        return number + "@returning.example";
    }

    /** @return the number of an order of so many pieces at 10.00 EUR, all of which have come */
    String delivered(int quantity) {
        new Sandbox(Kontor.http()).behave(Map.of());
        String order = ordered(quantity);
        Probe.until(
                "order " + order + " has come",
                () -> SQL.list("select state from fulfilment.shipment where order_number = ?", order),
                List.of("DELIVERED")::equals);
        return order;
    }

    String ordered(int quantity) {
        String sku = TestArticles.make(SQL, "rt" + UUID.randomUUID().toString().substring(0, 8), 1, 3 * quantity)
                .get(0);
        HttpResponse<String> placed = buyer.postJson(
                "/api/v1/orders",
                "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":" + quantity + "}],\"costCentre\":\"RET\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-Csrf-Token",
                People.token(buyer.get("/profile")));
        assertEquals(201, placed.statusCode(), placed.body());
        JsonObject order = Sandbox.parse(placed.body()).asJsonObject();
        return order.getString("number");
    }

    /** What it owes. */
    String owed() {
        return SQL.one(
                "select trim_scale(purchased) from credit.account a join organisation.company c on c.id = a.company_id"
                        + " where c.number = ?",
                number);
    }

    /** What its budget has spent. */
    String spent() {
        return SQL.one(
                "select trim_scale(consumed) from approval.budget b join organisation.company c on c.id = b.company_id"
                        + " where c.number = ?",
                number);
    }
}

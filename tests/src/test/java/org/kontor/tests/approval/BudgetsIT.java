package org.kontor.tests.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** Budgets by their pages: made, funded, carried over as a written transfer, given up; never more taken away than is free. */
class BudgetsIT {

    private final String code = "IT-" + UUID.randomUUID().toString().substring(0, 8);
    private Http anna;

    @BeforeEach
    void aCostCentre() {
        Kontor.sql()
                .update("insert into organisation.cost_centre (company_id, code, name) values (1, ?, 'Budgets')", code);
        Kontor.sql()
                .update(
                        "insert into organisation.cost_centre_unit (company_id, cost_centre_id, unit_id)"
                                + " select 1, c.id, u.id from organisation.cost_centre c join organisation.unit u"
                                + " on u.company_id = 1 and u.parent_id is null where c.company_id = 1 and c.code = ?",
                        code);
        anna = People.signIn(People.ANNA_OF_NORDWERK);
    }

    @AfterEach
    void itIsClosed() {
        Kontor.sql()
                .update(
                        "update approval.budget set active = false where cost_centre_id in"
                                + " (select id from organisation.cost_centre where code = ?)",
                        code);
        Kontor.sql().update("update organisation.cost_centre set active = false where code = ?", code);
    }

    @Test
    void whatIsLeftOfAYearIsCarriedOverAsATransferThatBothSay() {
        LocalDate year = LocalDate.now().withDayOfYear(1);
        String old = make("Old year", year.minusYears(1), "BLOCK", "1,000.00");
        String fresh = make("New year", year, "BLOCK", "500");
        String number = order(10, null);
        assertEquals(
                "New year",
                Kontor.sql()
                        .one(
                                "select b.name from approval.budget b join order_.sales_order o on o.budget_id = b.id"
                                        + " where o.number = ?",
                                number),
                "the day of the order picks the budget");
        assertEquals(
                303,
                fund(old, "TRANSFER", "600.50", fresh, "Not used last year").statusCode());
        assertEquals("399.5000/1100.5000", granted(old) + "/" + granted(fresh));
        assertEquals(
                2,
                Kontor.sql()
                        .count(
                                "select count(*) from approval.budget_entry where kind = 'TRANSFER' and budget_id in"
                                        + " (?::bigint, ?::bigint) and reason = 'Not used last year'",
                                old,
                                fresh));
        String page = anna.get("/budget/" + fresh).body();
        assertTrue(page.contains("Not used last year") && page.contains("Old year"), page);
        assertEquals(422, fund(old, "TRANSFER", "1", old, "To itself").statusCode());
        assertEquals(
                422, fund(old, "TRANSFER", "400", fresh, "More than is there").statusCode());
        assertEquals(
                422, fund(fresh, "LESS", "1050", null, "An order holds a part").statusCode());
        assertEquals(422, fund(fresh, "MORE", "1", null, " ").statusCode(), "a reason is needed");
        assertEquals(303, fund(fresh, "LESS", "100.50", null, "Too much").statusCode());
        assertEquals("1000.0000", granted(fresh));
        assertEquals(0, Kontor.sql().count("select count(*) from (" + drift() + ") d"));
    }

    @Test
    void termsChangeWithAVersionAndWhatIsGivenUpTakesNoOrders() {
        LocalDate year = LocalDate.now().withDayOfYear(1);
        String id = make("Terms", year, "BLOCK", "100");
        Map<String, String> form = terms(id, "Terms, strict", year);
        form.put("enforcement", "WARN");
        assertEquals(303, anna.postForm("/budget/" + id, form).statusCode());
        assertEquals(422, anna.postForm("/budget/" + id, form).statusCode(), "somebody was quicker");
        order(30, Long.valueOf(id));
        assertTrue(anna.get("/budgets").body().contains("Terms, strict"));
        assertTrue(anna.get("/budgets/file").body().contains("Terms, strict"));
        form = terms(id, "Terms", year);
        form.remove("active");
        assertEquals(303, anna.postForm("/budget/" + id, form).statusCode());
        HttpResponse<String> late = place(1, Long.valueOf(id));
        assertEquals(422, late.statusCode(), late.body());
        assertTrue(late.body().contains("approval.budget-not-open"), late.body());
        assertEquals(
                404, People.signIn(People.LI_OF_HUAXIN).get("/budget/" + id).statusCode());
        assertFalse(People.signIn(People.LI_OF_HUAXIN).get("/budgets").body().contains("Terms"));
    }

    private String make(String name, LocalDate from, String enforcement, String amount) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(anna.get("/budget/new")));
        form.put("cost-centre", code);
        form.put("name", name);
        form.put("amount", amount.replace(",", ""));
        form.put("from", from.toString());
        form.put("last", from.plusYears(1).minusDays(1).toString());
        form.put("enforcement", enforcement);
        form.put("reason", "For the test");
        HttpResponse<String> made = anna.postForm("/budget/new", form);
        assertEquals(303, made.statusCode(), made.body());
        return made.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private Map<String, String> terms(String id, String name, LocalDate from) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(anna.get("/budget/" + id)));
        form.put("version", Kontor.sql().one("select version::text from approval.budget where id = ?::bigint", id));
        form.put("name", name);
        form.put("from", from.toString());
        form.put("last", from.plusYears(1).minusDays(1).toString());
        form.put("enforcement", "BLOCK");
        form.put("active", "on");
        form.put("reason", "Other terms");
        return form;
    }

    private HttpResponse<String> fund(String id, String direction, String amount, String other, String reason) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(anna.get("/budget/" + id)));
        form.put("do", "fund");
        form.put("direction", direction);
        form.put("amount", amount);
        form.put("other", other == null ? "" : other);
        form.put("reason", reason);
        return anna.postForm("/budget/" + id, form);
    }

    private String order(int packs, Long budget) {
        HttpResponse<String> answer = place(packs, budget);
        assertEquals(201, answer.statusCode(), answer.body());
        return answer.body().replaceAll("(?s).*\"number\":\"([0-9]+)\".*", "$1");
    }

    /** Gloves at 1.85 EUR. */
    private HttpResponse<String> place(int packs, Long budget) {
        return anna.postJson(
                "/api/v1/orders",
                "{\"lines\":[{\"sku\":\"G200-9\",\"quantity\":" + packs * 12 + "}],\"costCentre\":\"" + code + "\""
                        + (budget == null ? "" : ",\"budgetId\":" + budget) + "}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-Csrf-Token",
                People.token(anna.get("/profile")));
    }

    private static String granted(String id) {
        return Kontor.sql().one("select granted::text from approval.budget where id = ?::bigint", id);
    }

    private String drift() {
        return "select b.id from approval.budget b join organisation.cost_centre c on c.id = b.cost_centre_id and c.code = '"
                + code
                + "' left join lateral (select sum(granted_delta) as g, sum(encumbered_delta + consumed_delta) as u"
                + " from approval.budget_entry e where e.budget_id = b.id) e on true"
                + " where b.granted <> e.g or b.encumbered + b.consumed <> e.u";
    }
}

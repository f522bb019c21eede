package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** An order that comes back, by its pages: made, placed by itself, stopped for its owner, agreed to, paused and ended. */
class RecurringOrderIT {

    private static Http anna;
    private static String token;

    private final Sql sql = Kontor.sql();
    private String sku;

    @BeforeAll
    static void annaSignsIn() {
        anna = People.signIn(People.ANNA_OF_NORDWERK);
        token = People.token(anna.get("/help"));
    }

    @BeforeEach
    void anArticleOfOurOwn() {
        sku = TestArticles.make(sql, "REC-" + UUID.randomUUID().toString().substring(0, 8), 1, 300)
                .get(0);
    }

    @Test
    void aDueDateMakesOneOrderThatSaysWhereItComesFrom() {
        String number = begin(5);
        makeDue(number, 1);

        String order = placed(number);
        assertTrue(anna.get("/order/" + order).body().contains("/recurring/" + number), "the order names its origin");
        assertEquals(
                "IT-"
                        + LocalDate.now(java.time.ZoneId.of("Europe/Berlin"))
                                .minusDays(1)
                                .getYear() + "-1",
                sql.one("select po_number from order_.sales_order where number = ?", order));
        assertTrue(page(number).contains("/order/" + order));
        assertEquals("ACTIVE", status(number));
        assertEquals(1, ordersOf(number));
    }

    @Test
    void whatIsNotHereButMayBeWaitedForIsOrdered() {
        sku = TestArticles.make(sql, "REC-" + UUID.randomUUID().toString().substring(0, 8), 1, 3)
                .get(0);
        String stopped = begin(5);
        makeDue(stopped, 1);
        Probe.until("the run is stopped", () -> status(stopped), "REVIEW_NEEDED"::equals);
        assertEquals(303, new BackOrderDesk().allow(sku, "4").statusCode());
        String number = begin(5);
        makeDue(number, 1);
        String order = placed(number);
        assertEquals(
                1, sql.count("select count(*) from inventory.waiting where order_number = ? and quantity = 2", order));
        assertEquals("REVIEW_NEEDED", status(stopped), "what is stopped waits for its owner");
    }

    @Test
    void severalMissedDatesMakeOneOrder() {
        String number = begin(5);
        makeDue(number, 4);

        placed(number);
        assertEquals(
                List.of("MISSED", "MISSED", "MISSED", "PLACED"),
                sql.list(
                        "select n.outcome from order_.recurring_run n join order_.recurring_order r"
                                + " on r.id = n.recurring_id where r.number = ? order by n.due_date",
                        number));
        assertEquals(1, ordersOf(number));
    }

    @Test
    void aDearerPriceWaitsForItsOwnerWhoIsToldAndAgrees() {
        String number = begin(5);
        price("11.00");
        makeDue(number, 1);

        Probe.until("the run is stopped", () -> status(number), "REVIEW_NEEDED"::equals);
        assertEquals(0, ordersOf(number));
        String page = page(number);
        assertTrue(page.contains("11.00") && page.contains("10.00"), "both prices are shown");
        assertEquals(
                1,
                sql.count(
                        "select count(*) from integration.outbox_message where aggregate_id = ?"
                                + " and destination = 'MAIL' and cast(payload as text) like '%11.00 EUR%'",
                        number));

        price("12.00");
        HttpResponse<String> late = act(number, "accept", Map.of("sku", sku, "now", "11.00 EUR"));
        assertEquals(422, late.statusCode(), "the price shown is not today's any more");
        assertEquals("REVIEW_NEEDED", status(number));

        assertEquals(
                303,
                act(number, "accept", Map.of("sku", sku, "now", "12.00 EUR")).statusCode());
        String order = placed(number);
        assertEquals("60.0000", sql.one("select net_amount from order_.sales_order where number = ?", order));
    }

    @Test
    void anOrderBelowTheMinimumWaitsForItsOwner() {
        String number = begin(3);
        sql.update("insert into order_.value_rule (company_id, currency, minimum, minimum_kind) select company_id,"
                + " 'EUR', 50, 'HARD' from order_.recurring_order where number = '" + number + "'");
        try {
            makeDue(number, 1);
            Probe.until("the run is stopped", () -> status(number), "REVIEW_NEEDED"::equals);
            assertEquals(0, ordersOf(number));
            assertTrue(page(number).contains("Orders below EUR 50"), "the page says why");
        } finally {
            sql.update(
                    "delete from order_.value_rule where company_id = (select company_id"
                            + " from order_.recurring_order where number = ?)",
                    number);
        }
    }

    @Test
    void aMissingArticleWaitsAndOneRunIsSkipped() {
        String number = begin(5);
        sql.update("update catalog.product set active = false where sku = ?", sku);
        makeDue(number, 1);

        Probe.until("the run is stopped", () -> status(number), "REVIEW_NEEDED"::equals);
        assertEquals(303, act(number, "skip", Map.of()).statusCode());
        assertEquals("ACTIVE", status(number));
        assertEquals(
                "SKIPPED",
                sql.one(
                        "select n.outcome from order_.recurring_run n join order_.recurring_order r"
                                + " on r.id = n.recurring_id where r.number = ?",
                        number));
        assertEquals(0, ordersOf(number));
    }

    @Test
    void aBudgetThatAsksForApprovalIsNotForOrdersThatNobodyLooksAt() {
        Map<String, String> form = form(2);
        form.put("cost-centre", "4100");
        HttpResponse<String> refused = anna.postForm("/recurring/new", form);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Recurring orders cannot use it"), refused.body());
        form.put("cost-centre", "1000");
        HttpResponse<String> taken = anna.postForm("/recurring/new", form);
        assertEquals(303, taken.statusCode(), taken.body());
        String number = taken.headers().firstValue("Location").orElse("").replaceAll(".*/recurring/([^?]+).*", "$1");
        sql.update("update approval.budget set enforcement = 'REQUIRE_APPROVAL' where name = 'General purchasing'");
        try {
            makeDue(number, 1);
            Probe.until("the run is stopped", () -> status(number), "REVIEW_NEEDED"::equals);
            assertEquals(0, ordersOf(number));
        } finally {
            sql.update("update approval.budget set enforcement = 'WARN' where name = 'General purchasing'");
        }
    }

    @Test
    void whatTheStockDoesNotHoldIsNotOrdered() {
        String number = begin(400);
        makeDue(number, 1);

        Probe.until("the run is stopped", () -> status(number), "REVIEW_NEEDED"::equals);
        assertTrue(page(number).contains("300 in stock"), "the figures are shown");
        assertEquals(0, ordersOf(number));
    }

    @Test
    void anOwnerWhoHasLeftPlacesNothing() {
        String number = begin(5);
        long jonas = sql.count("select id from identity.person where email = 'jonas.weber@nordwerk.example'");
        sql.update("update order_.recurring_order set owner_id = ? where number = ?", jonas, number);
        sql.update("update identity.person set active = false where id = ?", jonas);
        try {
            makeDue(number, 1);
            Probe.until("the run is stopped", () -> status(number), "REVIEW_NEEDED"::equals);
        } finally {
            sql.update("update identity.person set active = true where id = ?", jonas);
        }
        assertEquals(0, ordersOf(number));
    }

    @Test
    void aPausedOneOrdersNothingAndAnEndedOneNeverAgain() {
        String number = begin(5);
        assertEquals(303, act(number, "pause", Map.of()).statusCode());
        makeDue(number, 1);
        assertEquals(303, act(number, "resume", Map.of()).statusCode());
        assertTrue(
                LocalDate.parse(sql.one("select next_date from order_.recurring_order where number = ?", number))
                        .isAfter(LocalDate.now(java.time.ZoneId.of("Europe/Berlin"))
                                .minusDays(1)),
                "what passed in the pause is not made good");
        assertEquals(303, act(number, "end", Map.of()).statusCode());
        assertEquals(422, act(number, "resume", Map.of()).statusCode());
        assertEquals("ENDED", status(number));
        assertEquals(0, ordersOf(number));
    }

    @Test
    void otherCompaniesAndStaleFormsGetNowhere() {
        String number = begin(5);
        Http emma = People.signIn(People.EMMA_OF_BLUEPEAK);
        assertEquals(404, emma.get("/recurring/" + number).statusCode());
        assertEquals(404, emma.get("/recurring/R-999999999").statusCode());
        assertFalse(emma.get("/recurring").body().contains(number));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", People.token(emma.get("/help")));
        form.put("do", "end");
        form.put("version", "1");
        assertEquals(404, emma.postForm("/recurring/" + number, form).statusCode());
        Map<String, String> stale = new LinkedHashMap<>();
        stale.put("csrf", token);
        stale.put("do", "end");
        stale.put("version", "77");
        assertEquals(422, anna.postForm("/recurring/" + number, stale).statusCode());
        assertEquals("ACTIVE", status(number));
    }

    @Test
    void whatTheFormSaysWrongIsShownAndKept() {
        Map<String, String> form = form(5);
        form.put("name", "");
        assertEquals(422, anna.postForm("/recurring/new", form).statusCode());
        form.put("name", "Kept words");
        form.put("po", "{nonsense}");
        HttpResponse<String> answer = anna.postForm("/recurring/new", form);
        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("Kept words") && answer.body().contains("{nonsense}"));
        form.put("po", "");
        form.put("seen", "9.99 EUR");
        assertEquals(422, anna.postForm("/recurring/new", form).statusCode(), "another price than the one shown");
    }

    @Test
    void theLinesOfAnOrderAreOffered() {
        String order = sql.one("select number from order_.sales_order where company_id = 1 and status = 'COMPLETED'"
                + " and source = 'kontor' order by id limit 1");
        HttpResponse<String> answer = anna.get("/recurring/new?order=" + order);
        assertEquals(200, answer.statusCode());
        String line = sql.one(
                "select l.sku from order_.sales_order_line l join order_.sales_order o on o.id = l.order_id"
                        + " join catalog.product p on p.id = l.product_id and p.active"
                        + " where o.number = ? order by l.line_no limit 1",
                order);
        assertTrue(answer.body().contains("value=\"" + line + "\""), line);
    }

    private Map<String, String> form(int pieces) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", token);
        form.put("name", "Test " + sku);
        form.put("sku", sku);
        form.put("quantity", Integer.toString(pieces));
        form.put("seen", "10.00 EUR");
        form.put("every", "1");
        form.put("period", "DAY");
        form.put(
                "first",
                LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).plusDays(1).toString());
        form.put("shift", "NONE");
        form.put("po", "IT-{year}-{n}");
        form.put("rise", "0");
        return form;
    }

    private String begin(int pieces) {
        if (pieces >= 100) {
            price("10.00");
            sql.update(
                    "update pricing.price set amount = 10 where product_id = (select id from catalog.product where sku = ?)",
                    sku);
        }
        HttpResponse<String> answer = anna.postForm("/recurring/new", form(pieces));
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElse("").replaceAll(".*/recurring/([^?]+).*", "$1");
    }

    /** As if so many of its days, which run at six where it is, had passed and nobody had been there. */
    private void makeDue(String number, int days) {
        String first = "((now() at time zone time_zone - interval '6 hours')::date - ? + 1)";
        sql.update(
                "update order_.recurring_order set first_date = " + first + ", next_date = " + first
                        + ", next_at = now() - interval '1 day', last_date = (now() at time zone time_zone)::date + 399"
                        + " where number = ?",
                days,
                days,
                number);
    }

    private void price(String amount) {
        sql.update(
                "update pricing.price set amount = cast(? as numeric) where min_quantity <= 1"
                        + " and product_id = (select id from catalog.product where sku = ?)",
                amount,
                sku);
    }

    private HttpResponse<String> act(String number, String verb, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("csrf", token);
        form.put("do", verb);
        form.put("version", sql.one("select version from order_.recurring_order where number = ?", number));
        return anna.postForm("/recurring/" + number, form);
    }

    private String placed(String number) {
        return Probe.until(
                        "an order is placed",
                        () -> sql.list(
                                "select n.order_number from order_.recurring_run n join order_.recurring_order r"
                                        + " on r.id = n.recurring_id where r.number = ? and n.order_number is not null",
                                number),
                        found -> !found.isEmpty())
                .get(0);
    }

    private long ordersOf(String number) {
        return sql.count(
                "select count(*) from order_.sales_order o join order_.recurring_order r"
                        + " on o.idempotency_key like 'recurring/' || r.run_key || '/%' where r.number = ?",
                number);
    }

    private String status(String number) {
        return sql.one("select status from order_.recurring_order where number = ?", number);
    }

    private String page(String number) {
        HttpResponse<String> answer = anna.get("/recurring/" + number);
        assertEquals(200, answer.statusCode());
        return answer.body();
    }
}

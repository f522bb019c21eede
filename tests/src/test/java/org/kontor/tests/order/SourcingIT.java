package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** From which site goods come is decided for the order as a whole, can be read afterwards, and staff may change it. */
class SourcingIT {

    private final Sql sql = Kontor.sql();
    private final String company = "so" + UUID.randomUUID().toString().substring(0, 8);
    private final OrderClient program = new OrderClient(Kontor.http().withKey(RaceCompany.make(sql, company)));
    private final String sku = TestArticles.make(sql, company, 1, 30).get(0);
    private final Http operations = People.signIn(People.OPERATIONS);
    private final String token = People.token(operations.get("/help"));
    private final List<String> placed = new ArrayList<>();

    @BeforeEach
    void ordersStayHereForHalfAnHour() {
        new Sandbox(Kontor.http()).behave(Map.of());
        sql.update(
                "insert into organisation.unit_setting (company_id, unit_id, key, value) select u.company_id, u.id,"
                        + " 'amendment-minutes', '30' from organisation.unit u join organisation.company c"
                        + " on c.id = u.company_id where c.number = ? and u.parent_id is null",
                company);
    }

    @AfterEach
    void theBooksAgreeAndNothingIsLeftWaiting() {
        Books.check(sql);
        placed.forEach(number -> program.cancel(number, "{}"));
        Books.check(sql);
    }

    @Test
    void goodsComeFromTheCountryOfTheBuyerAndFromNoMoreSitesThanNeeded() {
        String german = ordered(5);
        assertEquals(List.of(site("DE") + " 5"), held(german));
        sql.update(
                "update organisation.address set country = 'CN', region = null from organisation.company c"
                        + " where c.id = company_id and c.number = ?",
                company);
        String chinese = ordered(5);
        assertEquals(List.of(site("CN") + " 5"), held(chinese));
        String much = ordered(10);
        assertEquals(1, held(much).size(), "one site has ten, though not the nearest any more");
        String most = ordered(8);
        assertEquals(2, held(most).size());
        String page = operations.get("/office/order/" + most + "/sources").body();
        assertTrue(page.contains("2 sites give it together; fewer do not have it all."), page);
        assertTrue(operations
                .get("/office/order/" + german + "/sources")
                .body()
                .contains("All of it comes from one site"));
        assertEquals(
                List.of("1 t t 1", "2 f f 1", "3 f f 1"),
                sql.list(
                        "select concat_ws(' ', rank, near, chosen, whole_lines) from inventory.sourcing"
                                + " where order_number = ? order by rank",
                        chinese));
    }

    @Test
    void staffLetALineComeFromAnotherSiteAndSayWhy() {
        String number = ordered(6);
        String here = site("DE");
        String there = site("CN");
        moved(number, here, there, "4", "Goods here are damp");
        assertEquals(List.of(there + " 4", here + " 2"), sorted(held(number)));
        Books.check(sql);
        moved(number, there, here, "1", "One of them is dry");
        assertEquals(List.of(there + " 3", here + " 3"), sorted(held(number)));
        String page = operations.get("/office/order/" + number + "/sources").body();
        assertTrue(page.contains("Goods here are damp") && page.contains("One of them is dry"), page);
        refused("Only 3 of the line are held", move(number, here, there, "3.5", "Too much"));
        String rest = ordered(7);
        assertEquals(List.of(here + " 7"), held(rest));
        refused("Only 0 are free at " + here, move(number, there, here, "1", "Nothing there"));
        refused("are at " + here + " already", move(number, here, here, "1", "Same"));
        refused("Say why", move(number, here, there, "1", " "));
        refused("quantity", move(number, here, there, "1,000", "Unclear"));
        refused("NOWHERE", move(number, here, "NOWHERE", "1", "Unknown"));
        assertEquals(404, move("999999999999", here, there, "1", "None").statusCode());
        assertEquals(403, as(People.ORDER_DESK, number, here, there).statusCode());
        for (String change :
                List.of("update inventory.sourcing_move set quantity = 1", "delete from inventory.sourcing")) {
            AssertionError grows =
                    assertThrows(AssertionError.class, () -> sql.update(change + " where order_number = ?", number));
            assertTrue(String.valueOf(grows.getCause()).contains("only grows"), grows::toString);
        }
    }

    @Test
    void whatIsOnItsWayToACarrierStaysWhereItIs() {
        WaitingDelivery delivery = new WaitingDelivery(sql);
        try {
            String number = delivery.number.replace("-1", "");
            String here = held(number).get(0).split(" ")[0];
            refused(
                    "on their way to a carrier",
                    move(number, here, site(here.equals(site("DE")) ? "CN" : "DE"), "1", "Too late"));
        } finally {
            delivery.post(delivery.operations, "/office/deliveries", Map.of("packing", "off"));
        }
    }

    @Test
    void nothingIsHeldTwiceWhileManyMoveAndOrder() throws Exception {
        String number = ordered(6);
        List<Callable<HttpResponse<String>>> crowd = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            boolean away = i % 2 == 0;
            crowd.add(() -> move(number, site(away ? "DE" : "CN"), site(away ? "CN" : "DE"), "3", "Back and forth"));
            crowd.add(() ->
                    program.post(OrderClient.key(), "{\"lines\":[{\"sku\":\"%s\",\"quantity\":4}]}".formatted(sku)));
        }
        List<HttpResponse<String>> answers = Crowd.at(crowd.size(), crowd);
        answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .forEach(answer -> placed.add(OrderClient.json(answer).getString("number")));
        assertTrue(
                answers.stream().allMatch(answer -> List.of(201, 303, 409, 422).contains(answer.statusCode())),
                () -> answers.stream().map(HttpResponse::statusCode).toList().toString());
        assertEquals(
                6,
                sql.count(
                        "select cast(sum(quantity - released - issued) as bigint) from inventory.reservation"
                                + " where order_number = ?",
                        number));
        assertEquals(0, TestArticles.left(sql, sku));
    }

    private String ordered(int quantity) {
        HttpResponse<String> answer = program.post(
                OrderClient.key(), "{\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}]}".formatted(sku, quantity));
        assertEquals(201, answer.statusCode(), answer.body());
        JsonObject order = OrderClient.json(answer);
        placed.add(order.getString("number"));
        return order.getString("number");
    }

    private String site(String country) {
        return sql.one("select code from inventory.site where country = ? order by priority, id limit 1", country);
    }

    private List<String> held(String number) {
        return sql.list(
                "select s.code || ' ' || cast(r.quantity - r.released - r.issued as int) from inventory.reservation r"
                        + " join inventory.site s on s.id = r.site_id where r.order_number = ? and r.state = 'HELD'"
                        + " order by s.priority, s.id",
                number);
    }

    private List<String> sorted(List<String> held) {
        List<String> sorted = new ArrayList<>(held);
        sorted.sort(Comparator.comparing((String one) -> one.startsWith(site("DE"))));
        return sorted;
    }

    private void moved(String number, String from, String to, String quantity, String why) {
        HttpResponse<String> answer = move(number, from, to, quantity, why);
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> move(String number, String from, String to, String quantity, String why) {
        return operations.postForm(
                "/office/order/" + number + "/sources",
                form(token, from, to, quantity, why),
                "Sec-Fetch-Site",
                "same-origin");
    }

    private HttpResponse<String> as(String who, String number, String from, String to) {
        Http http = People.signIn(who);
        return http.postForm(
                "/office/order/" + number + "/sources",
                form(People.token(http.get("/help")), from, to, "1", "May not"),
                "Sec-Fetch-Site",
                "same-origin");
    }

    private static Map<String, String> form(String token, String from, String to, String quantity, String why) {
        Map<String, String> form = new HashMap<>();
        form.put("csrf", token);
        form.put("line", "1");
        form.put("from", from);
        form.put("to", to);
        form.put("quantity", quantity);
        form.put("why", why);
        return form;
    }

    private static void refused(String said, HttpResponse<String> answer) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(said), answer.body());
    }
}

package org.kontor.tests.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** One line of a delivered order on its way back, step by step through the pages. */
final class ReturnTrip {

    private static final Sql SQL = Kontor.sql();

    final Http buyer;
    final Http desk = People.signIn(People.OPERATIONS);
    final String site = SQL.one("select code from inventory.site order by priority, id limit 1");

    /** Of Nordwerk. */
    ReturnTrip() {
        this(People.signIn(People.ANNA_OF_NORDWERK));
    }

    ReturnTrip(Http buyer) {
        this.buyer = buyer;
    }

    /** Asked for and not decided. */
    String requested(String order, int quantity) {
        Map<String, String> form = new HashMap<>(Map.of(
                "q-1-1", String.valueOf(quantity), "reason-q-1-1", "DAMAGED", "wish-q-1-1", "CREDIT", "words", ""));
        form.put("csrf", People.token(buyer.get("/help")));
        form.put("key", UUID.randomUUID().toString());
        HttpResponse<String> answer =
                buyer.postForm("/order/" + order + "/return", form, "Sec-Fetch-Site", "same-origin");
        done(answer);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/return/(R[0-9]+).*", "$1");
    }

    /** All of it may come back. */
    String authorised(String order, int quantity) {
        String number = requested(order, quantity);
        done(post(number, Map.of("a1", String.valueOf(quantity))));
        return number;
    }

    /** @return the receipt's id */
    String received(String number, int quantity) {
        done(post(number, Map.of("deed", "receive", "site", site, "r1", String.valueOf(quantity))));
        return SQL.one("select max(e.id) from returns.receipt e join returns.return_line l on l.id = e.line_id where l."
                + lineOf(number));
    }

    HttpResponse<String> inspect(
            String number, String receipt, String quantity, String finding, String way, String why) {
        return post(
                number,
                Map.of(
                        "deed",
                        "inspect",
                        "i" + receipt,
                        quantity,
                        "finding" + receipt,
                        finding,
                        "goes" + receipt,
                        way,
                        "why" + receipt,
                        why));
    }

    HttpResponse<String> post(String number, Map<String, String> fields) {
        return post(desk, "/office/return/" + number, form(number, fields));
    }

    HttpResponse<String> withdraw(Http who, String number) {
        Map<String, String> form = form(number, Map.of("c1", "on"));
        form.put("csrf", People.token(who.get("/help")));
        return post(who, "/return/" + number, form);
    }

    HttpResponse<String> post(Http who, String path, Map<String, String> form) {
        return who.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    /** Of the desk, as the return is now. */
    Map<String, String> form(String number, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", People.token(desk.get("/help")));
        form.put("version", SQL.one("select version from returns.goods_return where number = ?", number));
        return form;
    }

    /** All of it, found defective. */
    String accepted(String order, int quantity) {
        String number = authorised(order, quantity);
        done(inspect(number, received(number, quantity), String.valueOf(quantity), "DEFECTIVE", "SCRAP", ""));
        return number;
    }

    HttpResponse<String> resolve(String number, String quantity, String what, String replacement) {
        return post(number, Map.of("deed", "resolve", "s1", quantity, "gets1", what, "order1", replacement));
    }

    static String lineOf(String number) {
        return "return_id = (select id from returns.goods_return where number = '" + number + "')";
    }

    /** Requested, authorised, cancelled, received, inspected, accepted; what is resolved is asked for apart. */
    static String quantities(String number) {
        return SQL.one(
                "select concat_ws(' ', trim_scale(requested), coalesce(cast(trim_scale(authorised) as text), '-'),"
                        + " trim_scale(cancelled), trim_scale(received), trim_scale(inspected), trim_scale(accepted))"
                        + " from returns.return_line where " + lineOf(number));
    }

    static List<String> inspections(String number) {
        return SQL.list(
                "select trim_scale(i.quantity) || ' ' || i.finding || ' ' || i.disposition from returns.inspection i"
                        + " join returns.receipt e on e.id = i.receipt_id join returns.return_line l on l.id = e.line_id where l."
                        + lineOf(number) + " order by i.inspected_at, i.id");
    }

    static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }

    static void refused(HttpResponse<String> answer, String because) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(because), answer.body());
    }
}

package org.kontor.tests.history;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.tests.integration.Sandbox;
import org.kontor.tests.order.TestArticles;

/**
 * Does the steps of one history as people and partners do them: buyers and staff by pages and REST, ERP and carriers by
 * their messages. Numbers that the product gives stand for the names of the history.
 */
final class HistoryDesk {

    private final Cast cast;
    private final Trader staff;
    private final List<Trader> buyers;
    private final Trader approver;
    private final Sandbox partners;
    private final List<String> skus;
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private final Map<String, Trader> owners = new HashMap<>();
    private final List<String> said = new ArrayList<>();

    HistoryDesk(Cast cast, List<History.Article> articles) {
        this.cast = cast;
        this.staff = cast.staff();
        this.buyers = cast.buyers();
        this.approver = cast.approver();
        this.partners = cast.partners();
        this.skus = articles(articles);
    }

    private List<String> articles(List<History.Article> articles) {
        List<String> made = new ArrayList<>();
        for (History.Article article : articles) {
            String sku = TestArticles.make(
                            cast.sql(), "oh" + UUID.randomUUID().toString().substring(0, 13), 1, article.pieces())
                    .get(0);
            cast.sql()
                    .update(
                            "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity)"
                                    + " select id, 'XBX', ?, 0, 1, 1 from catalog.product where sku = ?",
                            article.box(),
                            sku);
            if (article.beyond()) {
                Map<String, String> terms = Map.of(
                        "verb",
                        "back-order",
                        "version",
                        "-1",
                        "allowed",
                        "yes",
                        "most",
                        article.most() == null ? "" : article.most().toString(),
                        "handling",
                        "1");
                did(staff.form("/office/stock/" + sku, terms));
            }
            numbers.put("a" + made.size(), sku);
            made.add(sku);
        }
        return made;
    }

    /** Refusals are answers; anything else that is not done is an accident. */
    private static boolean did(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500 || status == 400 || status == 401 || status == 403) {
            throw new AssertionError(answer + " " + answer.body());
        }
        return status < 400;
    }

    boolean place(String name, int buyer, boolean complete, List<Step.Wanted> wanted) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        wanted.forEach(one -> lines.add(Json.createObjectBuilder()
                .add("sku", skus.get(one.article()))
                .add("quantity", one.units())
                .add("unit", one.boxed() ? "XBX" : "C62")));
        HttpResponse<String> answer = buyers.get(buyer)
                .rest(
                        "orders",
                        Json.createObjectBuilder()
                                .add("lines", lines)
                                .add("completeDelivery", complete)
                                .build()
                                .toString(),
                        "Idempotency-Key",
                        "history-" + UUID.randomUUID());
        if (!did(answer)) {
            return false;
        }
        numbers.put(name, Sandbox.parse(answer.body()).asJsonObject().getString("number"));
        owners.put(name, buyers.get(buyer));
        return true;
    }

    boolean cancel(String name, Map<Integer, Long> parts) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        if (!parts.isEmpty()) {
            JsonArrayBuilder lines = Json.createArrayBuilder();
            parts.forEach((line, units) ->
                    lines.add(Json.createObjectBuilder().add("line", line).add("quantity", units)));
            body.add("lines", lines);
        }
        return did(owners.get(name)
                .rest("orders/" + numbers.get(name) + "/cancel", body.build().toString()));
    }

    boolean agree(String name, boolean yes, Map<Integer, Long> left) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        left.forEach((line, units) ->
                lines.add(Json.createObjectBuilder().add("lineNo", line).add("quantity", units)));
        String path = "approvals/" + numbers.get(name);
        return did(approver.rest(
                path + "/decision",
                Json.createObjectBuilder()
                        .add("verdict", yes ? "APPROVE" : "REFUSE")
                        .add("comment", "Seen")
                        .add("lines", lines)
                        .add("sha256", approver.read(path).getString("sha256"))
                        .build()
                        .toString(),
                "Idempotency-Key",
                "history-" + UUID.randomUUID()));
    }

    boolean withdraw(String name) {
        return did(owners.get(name).rest("orders/" + numbers.get(name) + "/withdraw", "{}"));
    }

    boolean hold(String name) {
        return did(staff.rest("orders/" + numbers.get(name) + "/holds", "{\"reason\":\"OTHER\",\"words\":\"Wait\"}"));
    }

    boolean lift(String name, int hold) {
        return did(staff.rest("orders/" + numbers.get(name) + "/holds/" + hold + "/lift", "{}"));
    }

    boolean answer(String name, Map<Integer, Long> confirmed, boolean twice) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        confirmed.forEach((line, units) ->
                lines.add(Json.createObjectBuilder().add("lineNo", line).add("confirmedQuantity", units)));
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("orderNumber", numbers.get(name))
                .add("erpReference", "E-" + numbers.get(name))
                .add("decision", confirmed.isEmpty() ? "ACCEPTED" : "SHORT")
                .add("lines", lines);
        if (!confirmed.isEmpty()) {
            answer.add("reason", "Can be delivered in part only");
        }
        say("ErpReplies", "erp.OrderAnswered", numbers.get(name), answer, twice);
        return true;
    }

    boolean carrier(String name, int parcel, String news, boolean twice) {
        String number = numbers.get(name) + "-" + parcel;
        say(
                "CarrierReplies",
                "carrier.ShipmentNews",
                number,
                Json.createObjectBuilder()
                        .add("shipmentNumber", number)
                        .add("status", news)
                        .add("carrier", "Elbe Parcel")
                        .add("trackingNumber", "ELB" + number.replace("-", "0"))
                        .add("at", Instant.now().toString()),
                twice);
        return true;
    }

    private void say(String queue, String type, String key, JsonObjectBuilder payload, boolean twice) {
        String text = payload.build().toString();
        for (int i = 0; i < (twice ? 2 : 1); i++) {
            String id = "history-" + UUID.randomUUID();
            said.add(id);
            partners.say(queue, id, type, key, text);
        }
    }

    boolean purchase(String name, int article, long pieces, LocalDate day) {
        HttpResponse<String> answer = staff.form(
                "/office/purchases",
                Map.of(
                        "key",
                        UUID.randomUUID().toString(),
                        "supplier",
                        "Supplier",
                        "site",
                        cast.site(),
                        "sku",
                        skus.get(article),
                        "quantity",
                        Long.toString(pieces),
                        "day",
                        day.toString()));
        String page = answer.headers().firstValue("Location").orElse("");
        numbers.put(name, page.substring(page.lastIndexOf('/') + 1));
        return did(answer);
    }

    boolean receive(String name, long pieces) {
        return change(name, Map.of("verb", "receive", "came-1", Long.toString(pieces)));
    }

    boolean expect(String name, LocalDate day) {
        return change(name, Map.of("verb", "expect", "line", "1", "day-1", day.toString()));
    }

    boolean giveUp(String name) {
        return change(name, Map.of("verb", "give-up", "line", "1"));
    }

    private boolean change(String name, Map<String, String> deed) {
        Map<String, String> form = new HashMap<>(deed);
        form.put(
                "version",
                cast.books().one("select version from inventory.purchase_order where number = ?", numbers.get(name)));
        return did(staff.form("/office/purchase/" + numbers.get(name), form));
    }

    boolean askBack(String name, String order, int parcel, Map<Integer, Long> units) {
        Map<String, String> form = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "words", "Wrong"));
        units.forEach((line, quantity) -> {
            String field = "q-" + parcel + "-" + line;
            form.put(field, quantity.toString());
            form.put("reason-" + field, "DAMAGED");
            form.put("wish-" + field, "CREDIT");
        });
        HttpResponse<String> answer = owners.get(order).form("/order/" + numbers.get(order) + "/return", form);
        if (!did(answer)) {
            return false;
        }
        String page = answer.headers().firstValue("Location").orElseThrow();
        numbers.put(name, page.replaceAll(".*/return/(R[0-9]+).*", "$1"));
        return true;
    }

    boolean decide(String name, Map<Integer, Long> authorised) {
        Map<String, String> form = new HashMap<>();
        authorised.forEach((line, quantity) -> {
            form.put("a" + line, quantity.toString());
            form.put("words" + line, "As seen");
        });
        form.put(
                "version",
                cast.books().one("select version from returns.goods_return where number = ?", numbers.get(name)));
        return did(staff.form("/office/return/" + numbers.get(name), form));
    }

    /** The order as its buyer's program reads it. */
    JsonObject read(String order) {
        return owners.get(order).read("orders/" + numbers.get(order));
    }

    /** The product's numbers by the names of the history. */
    Map<String, String> numbers() {
        return numbers;
    }

    /** What partners have said, by the ids of their messages. */
    List<String> said() {
        return said;
    }
}

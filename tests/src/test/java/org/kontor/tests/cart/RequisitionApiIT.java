package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;

/** Requisition lists over the interface: made, filled, shared as far as was said, ordered whole or in part, and of nobody else. */
class RequisitionApiIT {

    private static final Sql SQL = Kontor.sql();
    private static final String LISTS = "/api/v1/requisition-lists";

    private final String email = Accounts.buyer();
    private final Http owner = People.signIn(email);
    private final String other = Accounts.buyer();
    private final Http colleague = People.signIn(other);
    private final String once = UUID.randomUUID().toString();
    private List<String> skus;
    private long list;

    @BeforeEach
    void aListOfTwoArticles() {
        skus = TestArticles.make(SQL, "RA" + UUID.randomUUID().toString().substring(0, 6), 2, 900);
        SQL.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity)"
                        + " select id, 'XBX', 50, 0, 1, 1 from catalog.product where sku = ?",
                skus.get(1));
        skus.forEach(sku ->
                SQL.list("select catalog.refresh_search(array(select id from catalog.product where sku = ?))", sku));
        JsonObject made = json(send(owner, "POST", LISTS, "{\"name\":\"Needs " + skus.get(0) + "\"}"), 200);
        list = made.getJsonObject("list").getInt("id");
        JsonObject added =
                json(send(owner, "POST", LISTS + "/" + list + "/items", lines(), "Idempotency-Key", once), 200);
        assertEquals(
                List.of(3, 2, 1), List.of(added.getInt("received"), added.getInt("accepted"), added.getInt("refused")));
    }

    @Test
    void whatIsPutDownAgainWithItsKeyIsThereOnce() {
        JsonObject again =
                json(send(owner, "POST", LISTS + "/" + list + "/items", lines(), "Idempotency-Key", once), 200);
        assertTrue(again.getBoolean("repeated"));
        assertEquals(
                List.of(3, 2, 1), List.of(again.getInt("received"), again.getInt("accepted"), again.getInt("refused")));
        assertEquals(
                List.of("2", "4"),
                SQL.list("select trim_scale(quantity) from requisition.item where list_id = ? order by 1", list));
        assertEquals(
                400, send(owner, "POST", LISTS + "/" + list + "/items", lines()).statusCode(), "without a key");
    }

    @Test
    void whatIsNotNamedIsNotTaken() {
        String path = LISTS + "/" + list + "/items/";
        for (String items : List.of("[]", "[1]")) {
            String key = UUID.randomUUID().toString();
            String rule = items.equals("[]") ? "requisition.nothing-chosen" : "requisition.item-not-found";
            HttpResponse<String> order =
                    send(owner, "POST", path + "order", "{\"items\":" + items + "}", "Idempotency-Key", key);
            assertEquals(422, order.statusCode(), order.body());
            assertTrue(order.body().contains(rule), order.body());
            long second = json(
                            send(owner, "POST", LISTS, "{\"name\":\"To " + items.length() + skus.get(0) + "\"}"), 200)
                    .getJsonObject("list")
                    .getInt("id");
            HttpResponse<String> copy = send(
                    owner,
                    "POST",
                    path + "copies",
                    "{\"into\":" + second + ",\"items\":" + items + "}",
                    "Idempotency-Key",
                    key);
            assertEquals(422, copy.statusCode(), copy.body());
            assertTrue(copy.body().contains(rule), copy.body());
        }
        assertEquals(List.of(), lines(email));
    }

    @Test
    void itemsAreReadChangedAndOrderedInPartAndWholeOnce() {
        JsonObject whole = json(owner.get(LISTS + "/" + list), 200);
        assertEquals("OWN", whole.getJsonObject("list").getString("access"));
        JsonObject boxes = whole.getJsonArray("items").getJsonObject(1);
        assertEquals("XBX", boxes.getString("unit"));
        assertEquals(
                "450.00",
                boxes.getJsonNumber("unitPrice").bigDecimalValue().setScale(2).toPlainString());
        int version = whole.getJsonObject("list").getInt("version");
        int first = whole.getJsonArray("items").getJsonObject(0).getInt("id");
        String edit = "{\"version\":" + version + ",\"quantities\":[{\"id\":" + first + ",\"quantity\":6}]}";
        assertEquals(
                200, send(owner, "PUT", LISTS + "/" + list + "/items", edit).statusCode());
        assertEquals(
                409, send(owner, "PUT", LISTS + "/" + list + "/items", edit).statusCode(), "upon a version of before");
        String order = LISTS + "/" + list + "/items/order";
        String one = "{\"items\":[" + first + "]}";
        String key = UUID.randomUUID().toString();
        assertEquals(
                1,
                json(send(owner, "POST", order, one, "Idempotency-Key", key), 200)
                        .getInt("accepted"));
        assertTrue(json(send(owner, "POST", order, one, "Idempotency-Key", key), 200)
                .getBoolean("repeated"));
        assertEquals(List.of("6"), lines(email));
        json(
                send(
                        owner,
                        "POST",
                        order,
                        "{}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                200);
        assertEquals(List.of("12", "XBX 2"), lines(email), "none named: all of it");
    }

    @Test
    void aShareGoesAsFarAsWasSaidAndNoFurther() {
        String path = LISTS + "/" + list;
        assertEquals(404, colleague.get(path).statusCode());
        JsonObject shared = json(share("READ"), 200);
        assertEquals(1, shared.getJsonArray("shares").size());
        assertEquals(
                "READ", json(colleague.get(path), 200).getJsonObject("list").getString("access"));
        assertFalse(json(colleague.get(path), 200).containsKey("shares"), "with whom else is the owner's business");
        String key = UUID.randomUUID().toString();
        assertEquals(
                403,
                send(colleague, "POST", path + "/items/order", "{}", "Idempotency-Key", key)
                        .statusCode());
        json(share("ORDER"), 200);
        json(send(colleague, "POST", path + "/items/order", "{}", "Idempotency-Key", key), 200);
        assertEquals(List.of("4", "XBX 2"), lines(other));
        assertEquals(
                403,
                send(colleague, "PUT", path + "/items", "{\"version\":1,\"remove\":[]}")
                        .statusCode());
        assertEquals(403, send(colleague, "DELETE", path + "?version=1", "").statusCode());
        assertEquals(422, share("OWN").statusCode());
        int share = shared.getJsonArray("shares").getJsonObject(0).getInt("id");
        assertEquals(404, send(owner, "DELETE", path + "/shares/abc", "").statusCode());
        assertEquals(204, send(owner, "DELETE", path + "/shares/" + share, "").statusCode());
        assertEquals(404, send(owner, "DELETE", path + "/shares/" + share, "").statusCode(), "has ended already");
        assertEquals(404, colleague.get(path).statusCode());
        Http stranger = People.signIn(People.EMMA_OF_BLUEPEAK);
        assertEquals(404, stranger.get(path).statusCode());
        String emma = "p" + Accounts.id(People.EMMA_OF_BLUEPEAK);
        assertEquals(
                422,
                send(owner, "POST", path + "/shares", "{\"who\":\"" + emma + "\",\"access\":\"READ\"}")
                        .statusCode(),
                "never over the border of a company");
        assertFalse(owner.get(LISTS + "/targets").body().contains("\"" + emma + "\""));
    }

    @Test
    void itemsAreCopiedMovedAndTheListIsRenamedAndDeleted() {
        long second = json(send(owner, "POST", LISTS, "{\"name\":\"Second " + skus.get(0) + "\"}"), 200)
                .getJsonObject("list")
                .getInt("id");
        int item = json(owner.get(LISTS + "/" + list), 200)
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
        String copies = LISTS + "/" + list + "/items/copies";
        String copy = "{\"into\":" + second + ",\"items\":[" + item + "]}";
        assertEquals(400, send(owner, "POST", copies, copy).statusCode(), "without a key");
        for (int sent = 1; sent <= 2; sent++) {
            JsonObject there = json(send(owner, "POST", copies, copy, "Idempotency-Key", once), 409);
            assertEquals("cart.typed-form-used", there.getString("type").replaceAll(".*[/:#]", ""));
        }
        String key = UUID.randomUUID().toString();
        for (int sent = 1; sent <= 2; sent++) {
            JsonObject there = json(send(owner, "POST", copies, copy, "Idempotency-Key", key), 200);
            assertEquals(4, there.getJsonArray("items").getJsonObject(0).getInt("quantity"), "copied once");
        }
        String move = copy.replace("]}", "],\"move\":true}");
        assertEquals(
                409, send(owner, "POST", copies, move, "Idempotency-Key", key).statusCode(), "is another wish");
        json(
                send(
                        owner,
                        "POST",
                        copies,
                        move,
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                200);
        JsonObject left = json(owner.get(LISTS + "/" + list), 200);
        assertEquals(1, left.getJsonArray("items").size());
        String named = named(0).replace("}", ",\"note\":\"n\"}");
        assertEquals(
                "n",
                json(send(owner, "PUT", LISTS + "/" + list, named), 200)
                        .getJsonObject("list")
                        .getString("note"));
        assertEquals(
                422, send(owner, "PUT", LISTS + "/" + list, "{\"name\":\"x\"}").statusCode());
        JsonObject kept =
                json(send(owner, "PUT", LISTS + "/" + list, named(1)), 200).getJsonObject("list");
        assertEquals("n", kept.getString("note"), "a note that is not sent stays");
        assertEquals(422, send(owner, "DELETE", LISTS + "/" + list, "").statusCode(), "without the version seen");
        String seen = LISTS + "/" + list + "?version=";
        assertEquals(
                409,
                send(owner, "DELETE", seen + (kept.getInt("version") - 1), "").statusCode());
        assertEquals(409, send(owner, "DELETE", seen + "-1", "").statusCode(), "no number stands for any version");
        assertEquals(
                204, send(owner, "DELETE", seen + kept.getInt("version"), "").statusCode());
        assertEquals(404, owner.get(LISTS + "/" + list).statusCode());
        assertFalse(owner.get(LISTS).body().contains("Renamed " + skus.get(0)));
    }

    /** A list that grew after it was ordered is not ordered by the key of before, nor is the key another wish's. */
    @Test
    void aKeyCountsForWhatWasAsked() {
        String order = LISTS + "/" + list + "/items/order";
        String key = UUID.randomUUID().toString();
        json(send(owner, "POST", order, "{}", "Idempotency-Key", key), 200);
        send(
                owner,
                "POST",
                LISTS + "/" + list + "/items",
                lines(),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertTrue(
                json(send(owner, "POST", order, "{}", "Idempotency-Key", key), 200)
                        .getBoolean("repeated"),
                "the same wish, though the list is another now");
        assertEquals(List.of("4", "XBX 2"), lines(email));
        String one = "{\"items\":[" + SQL.one("select min(id) from requisition.item where list_id = ?", list) + "]}";
        assertEquals(
                409, send(owner, "POST", order, one, "Idempotency-Key", key).statusCode());
    }

    @Test
    void anUnknownCartIsNoEmptyCart() {
        for (String cart : List.of("0", "-3", "987654321987654321")) {
            for (String path : List.of("/api/v1/quick-order/check", "/api/v1/quick-order")) {
                HttpResponse<String> answer = send(
                        owner,
                        "POST",
                        path,
                        lines().replaceFirst("\\{", "{\"cart\":" + cart + ","),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
                assertEquals(404, answer.statusCode(), path + " " + cart + answer.body());
                assertTrue(answer.body().contains("cart.not-found-cart"), answer.body());
            }
        }
        String form = owner.postForm(
                        "/quick-order",
                        Map.of(
                                "csrf",
                                People.token(owner.get("/help")),
                                "into",
                                "cx",
                                "do",
                                "add",
                                "paste",
                                skus.get(0) + "\t2",
                                "token",
                                once))
                .body();
        assertFalse(form.contains("was added to the cart"), form);
        assertEquals(List.of(), lines(email), "what nobody can read does not go into the current cart");
    }

    private String named(int more) {
        return "{\"name\":\"Renamed " + skus.get(0) + more + "\",\"version\":"
                + SQL.one("select version from requisition.list where id = ?", list) + "}";
    }

    private HttpResponse<String> share(String access) {
        return send(
                owner,
                "POST",
                LISTS + "/" + list + "/shares",
                "{\"who\":\"p" + Accounts.id(other) + "\",\"access\":\"" + access + "\"}");
    }

    private String lines() {
        return "{\"lines\":[{\"code\":\"" + skus.get(0) + "\",\"quantity\":4},{\"code\":\"" + skus.get(1)
                + "\",\"quantity\":2,\"unit\":\"box\"},{\"code\":\"none at all\",\"quantity\":1}]}";
    }

    private static List<String> lines(String of) {
        return SQL.list(
                "select concat_ws(' ', nullif(l.unit, ''), trim_scale(l.quantity)) from cart.cart_line l"
                        + " join cart.cart c on c.id = l.cart_id where c.person_id = ? order by 1",
                Accounts.id(of));
    }

    private static JsonObject json(HttpResponse<String> answer, int status) {
        assertEquals(status, answer.statusCode(), answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static HttpResponse<String> send(Http http, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = http.request(path)
                .header("X-CSRF-Token", People.token(http.get("/help")))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request);
    }
}

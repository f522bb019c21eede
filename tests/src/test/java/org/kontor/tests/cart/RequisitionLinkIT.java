package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;

/** A colleague who opens a link takes a copy of the list; nobody of another company does, nor after its end. */
class RequisitionLinkIT {

    private static final Sql SQL = Kontor.sql();
    private static final String LISTS = "/api/v1/requisition-lists";
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\"]+(/lists/from/[A-Za-z0-9_-]{43})\"");

    private final Http owner = People.signIn(Accounts.buyer());
    private final Http colleague = People.signIn(Accounts.buyer());
    private final String name = "Van " + UUID.randomUUID();
    private List<String> skus;
    private String list;

    @BeforeEach
    void aListOfTwoArticles() {
        skus = TestArticles.make(SQL, "RK" + UUID.randomUUID().toString().substring(0, 6), 2, 900);
        list = post(owner, "/lists", Map.of("name", name, "note", "Every month"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        add(skus.get(0) + "\t3\n" + skus.get(1) + "\t4");
    }

    @Test
    void aColleagueTakesACopyThatIsHisOwn() {
        String link = link();
        assertFalse(owner.get(list + "/links").body().contains(link), "the address is shown once");
        String page = colleague.get(link).body();
        assertTrue(page.contains(name) && page.contains(skus.get(0)) && page.contains(skus.get(1)), page);
        HttpResponse<String> taken = post(colleague, link, Map.of("name", name));
        assertEquals(303, taken.statusCode(), taken.body());
        String copy = taken.headers().firstValue("Location").orElseThrow();
        add(skus.get(0) + "\t7");
        assertEquals(List.of("3", "4"), quantities(copy), "what becomes of the list later does not touch the copy");
        assertEquals(List.of("10", "4"), quantities(list));
        assertEquals(404, owner.get(copy.replaceAll("[?].*", "")).statusCode(), "the copy is the colleague's alone");
        HttpResponse<String> again = post(colleague, link, Map.of("name", name));
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("You have a list called"), again.body());
    }

    @Test
    void forAnotherCompanyThereIsNoSuchLink() {
        String link = link();
        Http stranger = People.signIn(People.EMMA_OF_BLUEPEAK);
        HttpResponse<String> theirs = stranger.get(link);
        assertEquals(404, theirs.statusCode());
        assertFalse(theirs.body().contains(name));
        assertEquals(404, post(stranger, link, Map.of("name", name)).statusCode());
        String token = link.substring(link.length() - 43);
        assertEquals(
                404,
                send(stranger, "POST", LISTS + "/links/" + token + "/copies", "{\"name\":\"x\"}")
                        .statusCode());
        assertEquals(1, SQL.count("select count(*) from requisition.list where lower(name) = lower(?)", name));
    }

    @Test
    void anEndedLinkLeadsNowhere() {
        String ended = link();
        String id = SQL.one("select id from requisition.link where list_id = ?", id());
        assertEquals(404, post(colleague, list + "/links", Map.of("end", id)).statusCode(), "only its owner ends it");
        assertEquals(303, post(owner, list + "/links", Map.of("end", id)).statusCode());
        assertEquals(404, colleague.get(ended).statusCode());
        String late = link();
        SQL.update(
                "update requisition.link set made_at = now() - interval '8 days', expires_at = now() - interval '1 day'"
                        + " where list_id = ?",
                id());
        assertEquals(404, colleague.get(late).statusCode());
        assertEquals(404, post(colleague, late, Map.of("name", name)).statusCode());
        String gone = link();
        assertEquals(1, SQL.count("select count(*) from requisition.link where list_id = ?", id()), "ended ones go");
        send(owner, "DELETE", LISTS + "/" + id() + "?version=" + version(), "");
        assertEquals(404, colleague.get(gone).statusCode(), "a link goes with its list");
    }

    @Test
    void aListHasTwentyLinksAtMostAlsoWhenTheyAreMadeAtOnce() {
        IntStream.range(0, 17).forEach(i -> link());
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> send(owner, "POST", LISTS + "/" + id() + "/links", "{\"days\":30}")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 200, 200, 422, 422, 422, 422, 422), statuses);
        for (String days : List.of("0", "91", "soon", "")) {
            HttpResponse<String> odd = post(owner, list + "/links", Map.of("days", days));
            assertEquals(422, odd.statusCode(), days);
            assertTrue(odd.body().contains("A link lasts 1 to 90 days."), odd.body());
        }
        assertEquals(20, SQL.count("select count(*) from requisition.link where list_id = ?", id()));
    }

    @Test
    void aFileOfTheListIsReadByTheQuickOrder() {
        HttpResponse<String> file = owner.get(LISTS + "/" + id() + "/file");
        assertEquals(
                "text/csv", file.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertTrue(file.body().contains(skus.get(0) + ",3,"), file.body());
        assertEquals(404, colleague.get(LISTS + "/" + id() + "/file").statusCode());
        String cart = "File " + id();
        HttpResponse<String> taken = owner.send(owner.request("/api/v1/order-files?name=list.csv&cart=File%20" + id())
                .header("X-CSRF-Token", People.token(owner.get("/help")))
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(file.body())));
        assertEquals(202, taken.statusCode(), taken.body());
        Probe.until(
                "both lines are in the cart",
                () -> SQL.list(
                        "select trim_scale(l.quantity) from cart.cart_line l join cart.cart c on c.id = l.cart_id"
                                + " where c.name = ? order by 1",
                        cart),
                List.of("3", "4")::equals);
    }

    private String link() {
        HttpResponse<String> made = post(owner, list + "/links", Map.of("days", "7"));
        assertEquals(200, made.statusCode(), made.body());
        Matcher address = ADDRESS.matcher(made.body());
        assertTrue(address.find(), made.body());
        return address.group(1);
    }

    private void add(String lines) {
        assertEquals(303, post(owner, list, Map.of("do", "add", "lines", lines)).statusCode());
    }

    private long id() {
        return Long.parseLong(list.replaceAll("\\D", ""));
    }

    private String version() {
        return SQL.one("select version from requisition.list where id = ?", id());
    }

    private static List<String> quantities(String list) {
        return SQL.list(
                "select trim_scale(quantity) from requisition.item where list_id = ? order by position",
                Long.parseLong(list.replaceAll("[?].*|\\D", "")));
    }

    private static HttpResponse<String> post(Http http, String page, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf", People.token(http.get("/lists")));
        return http.postForm(page, form);
    }

    private static HttpResponse<String> send(Http http, String method, String path, String body) {
        return http.send(http.request(path)
                .header("X-CSRF-Token", People.token(http.get("/help")))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }
}

package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;

/** Requisition lists by their pages: order, share, two editors, articles that are gone. */
class RequisitionIT {

    private static final Sql SQL = Kontor.sql();
    private static final String PREFIX = "RL" + UUID.randomUUID().toString().substring(0, 6);
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static List<String> skus;
    private static String owner;
    private static String colleague;
    private static Http mine;
    private static Http theirs;

    @BeforeAll
    static void people() {
        skus = TestArticles.make(SQL, PREFIX, 4, 300);
        owner = Accounts.buyer();
        colleague = Accounts.buyer();
        mine = People.signIn(owner);
        theirs = People.signIn(colleague);
    }

    @Test
    void whatCanBeOrderedGoesIntoTheCartAndTheListStays() {
        String list = list(skus.get(0) + "\t3\n" + skus.get(1) + "\t999");
        String body = post(mine, list, Map.of("do", "order-all", "token", "a")).body();
        assertTrue(body.contains("One line was added to the cart."), body);
        assertTrue(body.contains("Only 300"), "the other says why not");
        assertEquals("3.000", inCart(owner, skus.get(0)));
        post(mine, list, Map.of("do", "order-all", "token", "a"));
        assertEquals("3.000", inCart(owner, skus.get(0)), "the same form adds nothing twice");
        assertEquals(2, items(list));
        assertEquals(422, post(mine, list, Map.of("do", "order", "token", "b")).statusCode(), "nothing chosen");
    }

    @Test
    void everybodyKeepsListsInFoldersOfHisOwnAndSharedOnesToo() {
        String list = list(skus.get(0) + "\t3");
        String other = list(skus.get(1) + "\t1");
        share(list, "READ");
        Map<String, String> form = Map.of("do", "file", "chosen", "" + id(list), "folder", " Workshop <1> ");
        assertEquals(303, post(mine, "/lists", form).statusCode());
        assertEquals(
                303,
                post(theirs, "/lists", Map.of("do", "file", "chosen", "" + id(list), "folder", "Of others"))
                        .statusCode());
        String own = mine.get("/lists").body();
        assertTrue(own.indexOf("Workshop &lt;1&gt;") > own.indexOf(other), "what is in no folder comes first");
        assertTrue(own.indexOf("\"" + list + "\"") > own.indexOf("Workshop &lt;1&gt;"), own);
        assertFalse(own.contains("Of others"), "each files for himself");
        assertTrue(theirs.get("/lists").body().contains("Of others"));
        assertTrue(mine.get("/api/v1/requisition-lists").body().contains("\"folder\":\"Workshop <1>\""));

        assertEquals(
                422,
                post(mine, "/lists", Map.of("do", "file", "folder", "Empty")).statusCode(),
                "none chosen");
        HttpResponse<String> foreign =
                post(theirs, "/lists", Map.of("do", "file", "chosen", "" + id(other), "folder", "Mine now"));
        assertEquals(422, foreign.statusCode());
        assertFalse(theirs.get("/lists").body().contains("Mine now"), "not shared: as if there were none");
        String tooLong = "x".repeat(61);
        assertEquals(
                422,
                post(mine, "/lists", Map.of("do", "file", "chosen", "" + id(list), "folder", tooLong))
                        .statusCode());
        assertTrue(mine.get("/lists").body().contains("Workshop"), "nothing was moved");

        post(mine, "/lists", Map.of("do", "file", "chosen", "" + id(list), "folder", ""));
        assertFalse(mine.get("/lists").body().contains("Workshop"), "a folder goes with the last list in it");
    }

    @Test
    void linesOfOneFormAreOnTheListOnceAndOfTwoMovesAtOnceOneMoves() {
        String list = list(skus.get(3) + "\t1");
        String lines = skus.get(0) + "\t3";
        String token = UUID.randomUUID().toString();
        for (Map<String, String> form : List.of(
                Map.of("do", "add", "lines", lines, "token", token),
                Map.of("do", "add", "code", skus.get(0), "quantity", "3", "into", "l" + id(list), "token", token),
                Map.of("lines", lines, "list", "" + id(list), "token", token))) {
            String page = form.containsKey("into") ? "/quick-order" : form.containsKey("do") ? list : "/lists/add";
            assertEquals(303, post(mine, page, form).statusCode(), page);
            HttpResponse<String> again = post(mine, page, form);
            assertTrue(again.statusCode() == 303 || again.body().contains("Nothing was added a second time"), page);
        }
        assertEquals("9.000", quantity(list, skus.get(0)), "three forms, each once");
        String to = list(skus.get(3) + "\t1");
        String item = SQL.one("select id from requisition.item where list_id = ? and sku = ?", id(list), skus.get(0));
        Map<String, String> move = Map.of("do", "move", "to", "" + id(to), "chosen", item);
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(mine, list, move).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(303, 422, 422, 422, 422, 422), statuses);
        assertEquals("9.000", quantity(to, skus.get(0)));
    }

    @Test
    void aShareGoesAsFarAsItSaysAndNeverBeyondTheCompany() {
        String list = list(skus.get(2) + "\t5");
        assertEquals(404, theirs.get(list).statusCode());
        share(list, "READ");
        String page = theirs.get(list).body();
        assertTrue(page.contains(skus.get(2)));
        assertFalse(page.contains("order-all"));
        assertEquals(
                422, post(theirs, list, Map.of("do", "order-all", "token", "c")).statusCode());
        share(list, "ORDER");
        post(theirs, list, Map.of("do", "order-all", "token", "c"));
        assertEquals("5.000", inCart(colleague, skus.get(2)));
        assertEquals(
                422,
                post(theirs, list, Map.of("do", "add", "lines", skus.get(3) + "\t1"))
                        .statusCode());
        share(list, "EDIT");
        assertEquals(
                303,
                post(theirs, list, Map.of("do", "add", "lines", skus.get(3) + "\t1"))
                        .statusCode());
        assertEquals(
                422,
                post(theirs, list, Map.of("do", "delete", "version", version(list)))
                        .statusCode());
        assertEquals(404, People.signIn(People.EMMA_OF_BLUEPEAK).get(list).statusCode());
        String stranger = "p" + Accounts.id(People.EMMA_OF_BLUEPEAK);
        assertEquals(
                422,
                post(mine, list, Map.of("do", "share", "who", stranger, "access", "READ"))
                        .statusCode());
    }

    @Test
    void ofTwoEditorsTheSecondGetsTheDifference() {
        String list = list(skus.get(0) + "\t5");
        share(list, "EDIT");
        String version = version(mine, list);
        assertEquals(303, save(mine, list, version, "5", "8").statusCode());
        HttpResponse<String> second = save(theirs, list, version, "5", "10");
        assertEquals(422, second.statusCode());
        assertTrue(second.body().contains(skus.get(0) + ": 5 → 8; you typed 10."), second.body());
        assertEquals("8.000", SQL.one("select quantity from requisition.item where list_id = ?", id(list)));
    }

    @Test
    void anArticleThatIsGoneStaysFlaggedAndCannotBeOrdered() {
        String sku = TestArticles.make(SQL, PREFIX + "-G", 1, 10).get(0);
        String list = list(sku + "\t1");
        SQL.update("update catalog.product set active = false where sku = ?", sku);
        String page = mine.get(list).body();
        assertTrue(page.contains("Not available to you any more") && page.contains(sku), page);
        post(mine, list, Map.of("do", "order-all", "token", "d"));
        assertEquals(
                0,
                SQL.count(
                        "select count(*) from cart.cart_line l join catalog.product p on p.id = l.product_id where p.sku = ?",
                        sku));
        assertEquals(1, items(list));
    }

    @Test
    void itemsAreCopiedAndMovedAndNamesAreUniquePerOwner() {
        String from = list(skus.get(0) + "\t2\n" + skus.get(1) + "\t4");
        String to = list(skus.get(1) + "\t1");
        String item = SQL.one("select id from requisition.item where list_id = ? and sku = ?", id(from), skus.get(1));
        Map<String, String> form = Map.of("do", "copy", "to", "" + id(to), "chosen", item, "token", "c" + from);
        assertEquals(303, post(mine, from, form).statusCode());
        assertEquals(303, post(mine, from, form).statusCode(), "pressed twice it is copied once");
        assertEquals("5.000", SQL.one("select quantity from requisition.item where list_id = ?", id(to)));
        post(mine, from, Map.of("do", "move", "to", "" + id(to), "chosen", item));
        assertEquals("9.000", SQL.one("select quantity from requisition.item where list_id = ?", id(to)));
        assertEquals(1, items(from));
        String name = SQL.one("select upper(name) from requisition.list where id = ?", id(from));
        assertEquals(422, post(mine, "/lists", Map.of("name", name)).statusCode());
        assertEquals(303, post(theirs, "/lists", Map.of("name", name)).statusCode());
        String before = version(to);
        post(mine, to, Map.of("do", "add", "lines", skus.get(0) + "\t1"));
        assertEquals(
                422,
                post(mine, to, Map.of("do", "delete", "version", before)).statusCode(),
                "what was added meanwhile is not deleted unseen");
        assertEquals(
                303,
                post(mine, to, Map.of("do", "delete", "version", version(to))).statusCode());
        assertEquals(404, mine.get(to).statusCode());
    }

    private static String list(String lines) {
        HttpResponse<String> made = post(mine, "/lists", Map.of("name", "List " + UUID.randomUUID()));
        String list = made.headers().firstValue("Location").orElseThrow();
        assertEquals(303, post(mine, list, Map.of("do", "add", "lines", lines)).statusCode());
        return list;
    }

    private static String version(String list) {
        return SQL.one("select version from requisition.list where id = ?", id(list));
    }

    private static void share(String list, String access) {
        String who = "p" + Accounts.id(colleague);
        assertEquals(
                303,
                post(mine, list, Map.of("do", "share", "who", who, "access", access))
                        .statusCode());
    }

    private static HttpResponse<String> save(Http http, String list, String version, String seen, String quantity) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("do", "save");
        form.put("version", version);
        form.put("item", SQL.one("select id from requisition.item where list_id = ?", id(list)));
        form.put("sku", skus.get(0));
        form.put("seen", seen);
        form.put("quantity", quantity);
        return post(http, list, form);
    }

    private static HttpResponse<String> post(Http http, String page, Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf", People.token(http.get("/lists")));
        return http.postForm(page, form);
    }

    private static String version(Http http, String list) {
        Matcher version = VERSION.matcher(http.get(list).body());
        assertTrue(version.find());
        return version.group(1);
    }

    private static long id(String list) {
        return Long.parseLong(list.replaceAll("\\D", ""));
    }

    private static String quantity(String list, String sku) {
        return SQL.one("select quantity from requisition.item where list_id = ? and sku = ?", id(list), sku);
    }

    private static long items(String list) {
        return SQL.count("select count(*) from requisition.item where list_id = ?", id(list));
    }

    private static String inCart(String email, String sku) {
        return SQL.one(
                "select l.quantity from cart.cart_line l join cart.cart c on c.id = l.cart_id"
                        + " join catalog.product p on p.id = l.product_id join identity.person w on w.id = c.person_id"
                        + " where w.email = ? and p.sku = ?",
                email,
                sku);
    }
}

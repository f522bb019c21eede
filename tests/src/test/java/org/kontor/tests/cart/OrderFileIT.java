package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;

/** A file of lines to order becomes carts of its own by a job: every line is counted, none is lost, none is taken twice. */
class OrderFileIT {

    /** 20000 in the proof of the whole size. */
    private static final int LINES = Integer.getInteger("kontor.order-file-lines", 2_000);

    private static final Sql SQL = Kontor.sql();
    private static final String PREFIX = "OF" + UUID.randomUUID().toString().substring(0, 6);
    private static List<String> skus;
    private static String email;
    private static Http buyer;

    @BeforeAll
    static void articles() {
        skus = TestArticles.make(SQL, PREFIX, LINES * 6 / 10, 900);
        SQL.list(
                "select catalog.refresh_search(array(select id from catalog.product where sku like ?))", PREFIX + "-%");
        email = Accounts.buyer();
        buyer = People.signIn(email);
    }

    /** Of ten lines six are articles, one the same again, one too much of it, one unknown, one a formula. */
    @Test
    void everyLineIsAcceptedRefusedOrMergedAndCartsHoldWhatWasAccepted(TestReporter reporter) {
        int tenth = LINES / 10;
        StringBuilder csv = new StringBuilder("Artikel;Menge;Einheit\n");
        IntStream.range(0, 6 * tenth).forEach(i -> csv.append(skus.get(i)).append(";2;pcs\n"));
        IntStream.range(0, tenth)
                .forEach(i -> csv.append(skus.get(i).toLowerCase()).append(";3\n"));
        IntStream.range(0, tenth)
                .forEach(i -> csv.append(skus.get(6 * tenth - 1)).append(tenth > 1_000 ? ";401\n" : ";901\n"));
        IntStream.range(0, tenth).forEach(i -> csv.append("NONE-" + i).append(";1\n"));
        IntStream.range(0, tenth).forEach(i -> csv.append("=HYPERLINK(1)").append(";1\n"));
        long begun = System.nanoTime();
        long id = upload(csv.toString(), "Autumn");
        long read = System.nanoTime();
        JsonObject done = finished(id);
        reporter.publishEntry(
                "order-file",
                LINES + " lines: read in " + (read - begun) / 1_000_000 + " ms, done after "
                        + (System.nanoTime() - begun) / 1_000_000 + " ms");
        assertEquals("DONE", done.getString("status"), done.toString());
        assertEquals(6 * tenth - 1, done.getInt("accepted"));
        assertEquals(2 * tenth + 1, done.getInt("refused"));
        assertEquals(2 * tenth, done.getInt("merged"));
        assertEquals(
                6 * tenth - 1,
                SQL.count(
                        "select count(*) from cart.cart_line l join cart.cart c on c.id = l.cart_id"
                                + " where c.person_id = ? and c.name like 'Autumn%'",
                        Accounts.id(email)));
        assertEquals("5.000", inCarts(skus.get(0)));
        assertEquals((6 * tenth - 2) / 1000 + 1, done.getInt("carts"));
        refusedLinesSayWhyAndAreNoFormulas(id, tenth);
        String page = buyer.get("/quick-order/file/" + id).body();
        assertTrue(page.contains("/api/v1/order-files/" + id + "/refused") && page.contains("Autumn"), page);
        assertEquals(
                404,
                People.signIn(Accounts.buyer())
                        .get("/api/v1/order-files/" + id + "/refused")
                        .statusCode());
    }

    private static void refusedLinesSayWhyAndAreNoFormulas(long id, int tenth) {
        List<String> file = buyer.get("/api/v1/order-files/" + id + "/refused")
                .body()
                .lines()
                .toList();
        assertEquals(1 + 3 * tenth + 1, file.size(), "also the lines that went into a refused one");
        int unknown = 8 * tenth + 2;
        assertTrue(
                file.contains(unknown + ",NONE-0,1,,There is no article with this number.,"
                        + "\"Check the number, or search for the article.\""),
                file.get(2 + tenth));
        assertTrue(file.get(file.size() - 1).startsWith(LINES + 1 + ",'=HYPERLINK(1),1,,"), file.get(file.size() - 1));
        assertTrue(file.get(1).contains("Only 900 are left."), file.get(1));
    }

    @Test
    void aFileLeftByAFallenNodeGoesOnWhereItWasAndTakesNothingTwice() {
        long id = upload(skus.get(0) + ";1\n" + skus.get(1) + ";1\n", "Left");
        finished(id);
        SQL.update("delete from cart.cart_line where cart_id in (select id from cart.cart where name = 'Left')");
        SQL.update(
                "update cart.order_file set status = 'RUNNING', owner = 'gone/1', until = now() - interval '1 second',"
                        + " phase = 'TAKE', place = 1, handled = 3, accepted = 1, finished_at = null where id = ?",
                id);
        JsonObject done = finished(id);
        assertEquals("DONE", done.getString("status"), done.toString());
        assertEquals(2, done.getInt("accepted"));
        assertEquals(
                List.of(skus.get(1)),
                SQL.list(
                        "select p.sku from cart.cart_line l join cart.cart c on c.id = l.cart_id"
                                + " join catalog.product p on p.id = l.product_id where c.person_id = ? and c.name = 'Left'",
                        Accounts.id(email)),
                "what stood before the place is not taken again");
    }

    @Test
    void whatAFailedFileNeverCameToIsHandedBackAndWhatAnOpenOneStillNeedsIsKeptForIt() {
        long id = upload(skus.get(0) + ";1\n" + skus.get(1) + ";1\n", "Failed");
        finished(id);
        SQL.update("update cart.order_file set status = 'FAILED', problem = 'cart.file-buyer-gone' where id = ?", id);
        SQL.update("update cart.order_file_line set state = null where file_id = ? and line_no = 2", id);
        String refused = buyer.get("/api/v1/order-files/" + id + "/refused").body();
        assertTrue(refused.contains("2," + skus.get(1) + ",1,,The file could not be finished"), refused);
        String page = buyer.get("/quick-order/file/" + id).body();
        assertTrue(page.contains("not handled") && page.contains("could not be finished before"), page);
        SQL.update(
                "update cart.order_file set status = 'RUNNING', owner = 'test/1', until = now() + interval '1 hour',"
                        + " line_count = 49500, cart_count = 0 where id = ?",
                id);
        String full = send("A;1\n", "Enough").body();
        SQL.update("update cart.order_file set status = 'FAILED', line_count = 2 where id = ?", id);
        assertTrue(full.contains("cart.file-too-few-carts-left"), full);
    }

    @Test
    void aBrokenFileIsRefusedAtOnceAndANameIsNeeded() {
        assertTrue(send("sku;name\nA;b\n", "Broken").body().contains("cart.file-quantity-column-missing"));
        assertEquals(422, send("A;1\n", "%20").statusCode());
        String tooLarge = send("A;1\n".repeat((10 << 20) / 4 + 1), "Large").body();
        assertTrue(tooLarge.contains("cart.file-too-large"), tooLarge);
        assertEquals(0, SQL.count("select count(*) from cart.order_file where cart_name = 'Broken'"));
    }

    private static long upload(String csv, String cart) {
        HttpResponse<String> answer = send(csv, cart);
        assertEquals(202, answer.statusCode(), answer.body());
        return json(answer).getInt("id");
    }

    private static HttpResponse<String> send(String csv, String cart) {
        return buyer.send(buyer.request("/api/v1/order-files?name=test.csv&cart=" + cart)
                .header("X-CSRF-Token", People.token(buyer.get("/carts")))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv, StandardCharsets.UTF_8)));
    }

    private static JsonObject finished(long id) {
        return Probe.until(
                "the file " + id + " is done",
                Duration.ofSeconds(60),
                () -> json(buyer.get("/api/v1/order-files/" + id)),
                file -> List.of("DONE", "FAILED").contains(file.getString("status")));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String inCarts(String sku) {
        return SQL.one(
                "select sum(l.quantity) from cart.cart_line l join cart.cart c on c.id = l.cart_id"
                        + " join catalog.product p on p.id = l.product_id where c.person_id = ? and p.sku = ?"
                        + " and c.name like 'Autumn%'",
                Accounts.id(email), sku);
    }
}

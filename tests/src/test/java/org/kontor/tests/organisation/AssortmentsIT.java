package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** What a company does not see is, at every door, as if there were no such article. */
class AssortmentsIT {

    private static final Sql SQL = Kontor.sql();

    private final TestCompany ours = new TestCompany();
    private final TestCompany others = new TestCompany();
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final String token = People.token(staff.get("/office/assortments"));
    private final String name = "Assortment " + ours.mark;
    /** Three neighbours of a family, for the size table. */
    private final String sku = "4762-M8X40-ZN88";

    private final String sister = "4762-M8X45-ZN88";
    private final String unknown = "4762-M8X40-" + ours.mark;

    @BeforeEach
    void people() {
        ours.person("buyer", "buyer-admin", "ROOT");
        others.person("buyer", "buyer-admin", "ROOT");
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.assortment_company where company_id = ?", ours.id);
        SQL.update("delete from catalog.assortment where name = ?", name);
    }

    private HttpResponse<String> office(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return staff.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    /** Makes an assortment and gives it to our company. @param everything whether it shows what no rule names */
    private String assortment(String everything, String... rule) {
        HttpResponse<String> made = office("/office/assortments", "name", name, "everything", everything);
        assertEquals(303, made.statusCode(), made.body());
        String page = made.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < rule.length; i += 3) {
            assertEquals(
                    303,
                    office(page, "do", "rule", "subject", rule[i], "code", rule[i + 1], "shown", rule[i + 2])
                            .statusCode());
        }
        assertEquals(303, office(page, "do", "assign", "company", ours.mark).statusCode());
        return page;
    }

    private HttpResponse<String> post(TestCompany company, String path, String type, String body) {
        Http buyer = company.session("buyer");
        return buyer.send(buyer.request(path)
                .header("X-CSRF-Token", People.token(buyer.get("/help")))
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(TestCompany company, String path) {
        return company.session("buyer").get(path);
    }

    private static long total(TestCompany company, String query) {
        return Long.parseLong(
                get(company, "/api/v1/products?" + query).body().replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
    }

    /** What somebody is answered, but for the number he typed and what is new with each request. */
    private String answer(HttpResponse<String> response, String typed) {
        return response.statusCode()
                + response.body()
                        .replace(typed, "N")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|K-[0-9A-F]{8}", "U")
                        .replaceAll("(csrf\" value=|name=\"csrf\" content=|nonce=)\"[^\"]+\"", "T");
    }

    @Test
    void aHiddenArticleIsUnknownAtEveryDoor() {
        assertTrue(total(others, "q=" + sku) > 0 && get(ours, "/product/" + sku).statusCode() == 200);
        assertEquals(
                200,
                post(ours, "/api/v1/cart/lines", "application/json", line(sku)).statusCode());
        long gloves = total(ours, "q=M8x40");
        assortment("yes", "PRODUCT", sku, "no");

        assertFalse(get(ours, "/api/v1/products?q=" + sku).body().contains("\"" + sku + "\""), "search");
        assertEquals(gloves - 1, total(ours, "q=M8x40"), "it is not counted");
        assertFalse(get(ours, "/api/v1/suggest?q=" + sku).body().contains("\"" + sku + "\""), "suggestions");
        assertFalse(get(ours, "/product/" + sister).body().contains(sku + "<"), "size table");
        assertFalse(get(ours, "/api/v1/products/" + sister).body().contains("\"" + sku + "\""), "sizes");
        assertEquals(404, get(ours, "/drawing/" + sku + ".svg").statusCode(), "drawing");
        assertEquals(404, Kontor.http().get("/drawing/" + sku + ".svg").statusCode(), "drawing for nobody");
        assertEquals(200, get(others, "/drawing/" + sku + ".svg").statusCode());
        for (String path : List.of("/product/", "/api/v1/products/")) {
            assertEquals(answer(get(ours, path + unknown), unknown), answer(get(ours, path + sku), sku), path);
            assertEquals(404, get(ours, path + sku).statusCode());
            assertEquals(200, get(others, path + sku).statusCode());
        }
        for (String[] door : new String[][] {
            {"/api/v1/cart/lines", "application/json", line("{}")},
            {"/api/v1/orders", "application/json", "{\"lines\":[" + line("{}") + "]}"},
            {"/api/v1/own-numbers", "text/csv", "{},MINE"}
        }) {
            HttpResponse<String> hidden = post(ours, door[0], door[1], door[2].replace("{}", sku));
            HttpResponse<String> absent = post(ours, door[0], door[1], door[2].replace("{}", unknown));
            assertEquals(answer(absent, unknown), answer(hidden, sku), door[0]);
        }
        assertTrue(
                get(ours, "/api/v1/cart").body().contains("\"blocked\":true"), "what lay in the cart stays, blocked");
        assertTrue(get(ours, "/cart").statusCode() == 200 && get(ours, "/").statusCode() == 200);
    }

    private String line(String of) {
        return "{\"sku\":\"" + of + "\",\"quantity\":"
                + SQL.count(
                        "select ceil(greatest(min_quantity, order_multiple))::bigint from catalog.product where sku = ?",
                        sku)
                + "}";
    }

    @Test
    void nearestRuleOfTheTreeDecides() {
        String category = SQL.one(
                "select c.code from catalog.product p join catalog.category c on c.id = p.category_id"
                        + " where p.sku = ?",
                sku);
        long all = total(others, "");
        long inside = total(others, "category=" + category);
        String page = assortment("no", "CATEGORY", category, "yes", "PRODUCT", sister, "no");
        assertEquals(inside - 1, total(ours, ""), "only what is shown");
        assertEquals(inside - 1, total(ours, "category=" + category));
        assertEquals(200, get(ours, "/product/" + sku).statusCode());
        assertEquals(404, get(ours, "/product/" + sister).statusCode());
        assertFalse(get(ours, "/").body().contains("category=gloves"), "an empty category is not shown");
        assertFalse(get(ours, "/api/v1/suggest?q=gloves").body().contains("\"gloves\""));
        assertTrue(staff.get(page).body().contains(sister));
        assertEquals(303, office(page, "do", "release", "of", "" + ours.id).statusCode());
        assertEquals(all, total(ours, ""), "it holds with the commit, and ends with it");
    }

    @Test
    void staffAreToldWhatIsWrong() {
        String page = assortment("yes");
        assertTrue(office(page, "do", "rule", "subject", "PRODUCT", "code", unknown)
                .body()
                .contains("There is no category or article with the number " + unknown));
        assertTrue(office(page, "do", "assign", "company", "none").body().contains("no company with the number none"));
        assertEquals(422, office("/office/assortments", "name", name).statusCode());
        assertEquals(422, office(page, "do", "remove").statusCode(), "somebody has it");
        assertEquals(
                422, office(page, "do", "change", "version", "0", "name", name).statusCode(), "changed meanwhile");
        assertEquals(404, staff.get("/office/assortment/999999999").statusCode());
        assertEquals(403, People.signIn(People.ORDER_DESK).get(page).statusCode());
    }

    @Test
    void theStandardOneHoldsForWhoHasNone() throws SQLException {
        assortment("yes", "PRODUCT", sku, "no");
        try (Connection connection = Kontor.server().database().open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into catalog.assortment (name, everything, standard) values ('S', false, true)");
            assertEquals("true,false,true", shown(statement, ours.id) + "," + shown(statement, others.id) + ",true");
            connection.rollback();
        }
    }

    private boolean shown(Statement statement, long company) throws SQLException {
        try (ResultSet result = statement.executeQuery("select catalog.shows(catalog.assortments_of(" + company
                + "), id, category_id) from catalog.product where sku = '" + sister + "'")) {
            result.next();
            return result.getBoolean(1);
        }
    }
}

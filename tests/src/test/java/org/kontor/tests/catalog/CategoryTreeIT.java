package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** Staff build the tree in which buyers browse. */
class CategoryTreeIT {

    private static final Sql SQL = Kontor.sql();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final Http anna = People.signIn(People.ANNA_OF_NORDWERK);
    private final String token = People.token(staff.get("/office/assortments"));

    @AfterEach
    void away() {
        SQL.update("delete from catalog.product where sku = ?", "TREE-" + mark);
        SQL.update("delete from catalog.category where code = ?", "c-" + mark);
        SQL.update("delete from catalog.category where code in (?, ?)", "a-" + mark, "b-" + mark);
    }

    private HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return staff.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    private int add(String name, String parent) {
        return post(
                        "/office/structure",
                        "do",
                        "add",
                        "code",
                        name + "-" + mark,
                        "name-en",
                        "Tree " + name,
                        "name-zh",
                        "树",
                        "parent",
                        parent)
                .statusCode();
    }

    private HttpResponse<String> change(String name, String parent, String published) {
        return post(
                "/office/category/" + name + "-" + mark,
                "do",
                "change",
                "version",
                SQL.one("select version::text from catalog.category where code = ?", name + "-" + mark),
                "name-en",
                "Tree " + name,
                "name-zh",
                "树",
                "parent",
                parent,
                "published",
                published);
    }

    @Test
    void whatIsPublishedIsAWayToBrowse() {
        assertEquals(303, add("a", ""));
        assertEquals(303, add("c", "a-" + mark));
        assertEquals(422, add("c", ""), "a code is there once");
        SQL.update(
                "insert into catalog.product (sku, name_en, category_id) select ?, 'Treeish', id from catalog.category"
                        + " where code = ?",
                "TREE-" + mark,
                "c-" + mark);
        assertEquals(404, anna.get("/search?category=c-" + mark).statusCode(), "new ones are hidden");
        assertEquals(303, change("c", "a-" + mark, "1").statusCode());
        assertEquals(404, anna.get("/search?category=c-" + mark).statusCode(), "below what is hidden");
        String suggested = "/api/v1/suggest?q=Tree%20c";
        assertFalse(anna.get(suggested).body().contains("c-" + mark), "nor is it suggested");
        assertEquals(303, change("a", "", "1").statusCode());
        Probe.until(
                "the article is found by browsing",
                () -> anna.get("/search?category=a-" + mark).body(),
                found -> found.contains("TREE-" + mark));
        Probe.until(
                "and by its name", () -> anna.get(suggested).body(), suggestions -> suggestions.contains("c-" + mark));
        assertTrue(anna.get("/product/TREE-" + mark).body().contains("Tree a"), "crumbs");
        assertEquals(303, change("a", "", "").statusCode());
        assertEquals(404, anna.get("/search?category=a-" + mark).statusCode());
        assertEquals(200, anna.get("/product/TREE-" + mark).statusCode(), "the article is there all the same");
    }

    @Test
    void theTreeStaysATree() {
        assertEquals(303, add("a", ""));
        assertEquals(303, add("b", ""));
        assertEquals(303, add("c", "a-" + mark));
        HttpResponse<String> circle = change("a", "c-" + mark, "1");
        assertEquals(422, circle.statusCode());
        assertTrue(circle.body().contains("A category cannot stand below itself"), circle.body());
        assertEquals(422, post("/office/category/a-" + mark, "do", "remove").statusCode(), "something is below it");
        assertTrue(order("a") < order("b"));
        assertEquals(
                303, post("/office/structure", "do", "up", "code", "b-" + mark).statusCode());
        assertTrue(order("b") < order("a"));
        assertEquals(303, change("c", "b-" + mark, "1").statusCode(), "moved with what is below");
        assertEquals(303, post("/office/category/a-" + mark, "do", "remove").statusCode());
        assertFalse(staff.get("/office/structure").body().contains("a-" + mark));
        assertEquals(
                422,
                post("/office/structure", "do", "add", "code", "No Code", "name-en", "x", "name-zh", "x")
                        .statusCode());
        assertEquals(
                403,
                People.signIn(People.ORDER_DESK)
                        .get("/office/category/c-" + mark)
                        .statusCode());
    }

    private int order(String name) {
        return staff.get("/office/structure").body().indexOf("id=\"c-" + name + "-" + mark);
    }
}

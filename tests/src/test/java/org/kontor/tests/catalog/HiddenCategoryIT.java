package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** What staff call a category is nobody's business until it is published, and at once when it is. */
class HiddenCategoryIT {

    private static final Sql SQL = Kontor.sql();

    /** Letters alone: a word, not a number. */
    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    private final String top = "top-" + mark;
    private final String below = "below-" + mark;
    private final String topWord = "Oberwort" + mark;
    private final String belowWord = "Unterwort" + mark;
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final Http buyer = People.signIn(People.ANNA_OF_NORDWERK);
    private final String token = People.token(staff.get("/office/structure"));

    @BeforeEach
    void anArticleBelowHiddenCategories() {
        add(top, topWord, "");
        add(below, belowWord, top);
        SQL.update(
                "insert into catalog.product (sku, name_en, unit, category_id) select ?, 'Plain thing', 'C62', id"
                        + " from catalog.category where code = ?",
                mark,
                below);
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.product where sku = ?", mark);
        SQL.update("delete from catalog.category where code = ?", below);
        SQL.update("delete from catalog.category where code = ?", top);
    }

    private void add(String code, String name, String parent) {
        SQL.update(
                "insert into catalog.category (code, name_en, name_zh, parent_id, published)"
                        + " values (?, ?, '无', (select id from catalog.category where code = ?), false)",
                code,
                name,
                parent);
    }

    private void publish(String code, String name, String parent, boolean published) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token, "do", "change", "name-en", name));
        form.put("name-zh", "无");
        form.put("parent", parent);
        form.put("version", SQL.one("select version from catalog.category where code = ?", code));
        if (published) {
            form.put("published", "1");
        }
        assertEquals(
                303,
                staff.postForm("/office/category/" + code, form, "Sec-Fetch-Site", "same-origin")
                        .statusCode());
    }

    private boolean finds(String words) {
        return buyer.get("/api/v1/products?q=" + words).body().contains("\"" + mark + "\"");
    }

    private void expect(boolean byTop, boolean byBelow) {
        Probe.until("found by the upper name: " + byTop, () -> finds(topWord), found -> found == byTop);
        Probe.until("found by the lower name: " + byBelow, () -> finds(belowWord), found -> found == byBelow);
    }

    @Test
    void itsWordsFindNothingUntilItIsPublished() {
        Probe.until("found by its number", () -> finds(mark), found -> found);
        expect(false, false);
        publish(below, belowWord, top, true);
        publish(top, topWord, "", true);
        expect(true, true);
        publish(below, belowWord, top, false);
        expect(false, false);
        publish(below, belowWord, top, true);
        expect(true, true);
        publish(top, topWord, "", false);
        expect(false, false);
    }

    private String browse() {
        return buyer.get("/api/v1/products?category=" + top + "&size=50").body();
    }

    @Test
    void whoBrowsesDoesNotComeAcrossItsArticles() {
        String attribute = "attribute-" + mark;
        SQL.update(
                "insert into catalog.attribute (code, name_en, name_zh, facet) values (?, 'Hue', '颜色', true)",
                attribute);
        try {
            article("first-" + mark, top, attribute, "amber");
            article("second-" + mark, top, attribute, "blue");
            article("third-" + mark, below, attribute, "secretive");
            publish(top, topWord, "", true);
            Probe.until("two are there", this::browse, page -> page.contains("\"total\":2"));
            String page = browse();
            assertTrue(page.contains("first-" + mark) && page.contains("second-" + mark), page);
            assertFalse(page.contains("third-" + mark), page);
            assertTrue(page.contains("amber"), "counted as a facet: " + page);
            assertFalse(page.contains("secretive"), page);
            String seen = buyer.get("/search?category=" + top).body();
            assertTrue(seen.contains("2 articles"), seen);
            assertFalse(seen.contains("third-" + mark) || seen.contains("secretive"), seen);
            assertFalse(buyer.get("/api/v1/products/third-" + mark).body().contains(below), "nor is its name told");
            assertTrue(
                    staff.get("/office/category/" + below).body().contains("<h1"),
                    "staff look after it before buyers see it");
            publish(below, belowWord, top, true);
            Probe.until("all are there", this::browse, all -> all.contains("\"total\":4"));
            assertTrue(browse().contains("secretive"));
            assertTrue(buyer.get("/api/v1/products/third-" + mark).body().contains(below));
            publish(below, belowWord, top, false);
            Probe.until("and gone again", this::browse, gone -> gone.contains("\"total\":2"));
        } finally {
            SQL.update("delete from catalog.product where sku like ?", "%-" + mark);
            SQL.update("delete from catalog.attribute where code = ?", attribute);
        }
    }

    private void article(String sku, String category, String attribute, String value) {
        SQL.update(
                "insert into catalog.product (sku, name_en, unit, category_id) select ?, 'Thing', 'C62', id"
                        + " from catalog.category where code = ?",
                sku,
                category);
        SQL.update(
                "insert into catalog.product_attribute (product_id, attribute_id, value_en, value_zh)"
                        + " select p.id, a.id, ?, ? from catalog.product p, catalog.attribute a where p.sku = ? and a.code = ?",
                value,
                value,
                sku,
                attribute);
    }
}

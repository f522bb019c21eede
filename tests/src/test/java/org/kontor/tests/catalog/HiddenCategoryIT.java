package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        expect(true, false);
        publish(below, belowWord, top, true);
        expect(true, true);
        publish(top, topWord, "", false);
        expect(false, false);
    }
}

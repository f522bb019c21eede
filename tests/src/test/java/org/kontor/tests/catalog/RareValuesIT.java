package org.kontor.tests.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** A facet of more values than any page lists says how many there are. Articles and their values are written as one. */
class RareValuesIT {

    private static final Sql SQL = Kontor.sql();
    private static final int ARTICLES = 75;

    private final String mark = "rare-" + UUID.randomUUID().toString().substring(0, 8);
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final Http buyer = People.signIn(People.ANNA_OF_NORDWERK);

    @BeforeEach
    void aCategoryOfManyMaterials() {
        SQL.update(
                "insert into catalog.category (code, name_en, name_zh, published) values (?, 'Many materials', '材料', true)",
                mark);
        SQL.update(
                """
                with made as (
                  insert into catalog.product (sku, name_en, unit, category_id)
                  select ? || '-' || n, 'Thing of a material', 'C62', (select id from catalog.category where code = ?)
                  from generate_series(1, ?) n returning id, sku)
                insert into catalog.product_attribute (product_id, attribute_id, value_en, value_zh)
                select made.id, (select id from catalog.attribute where code = 'material'), 'Alloy ' || sku, 'Alloy ' || sku
                from made
                """,
                mark,
                mark,
                ARTICLES);
        Probe.until(
                "all are found",
                () -> buyer.get("/search?category=" + mark).body(),
                page -> page.contains(ARTICLES + " articles"));
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.product where sku like ?", mark + "%");
        SQL.update("delete from catalog.category where code = ?", mark);
    }

    @Test
    void thePreviewOfTheCategorySaysHowManyMore() {
        String page = staff.get("/office/category/" + mark).body();
        assertTrue(page.contains("and 69 more"), page);
        assertTrue(page.matches("(?s).*<td class=\"num\"[^>]*>75</td>.*"), "the number of its values");
    }

    @Test
    void aPartOfAValueFindsTheRareOnes() {
        String unfolded =
                buyer.get("/search?category=" + mark + "&more=material").body();
        String rare = IntStream.rangeClosed(1, ARTICLES)
                .mapToObj(n -> "Alloy " + mark + "-" + n)
                .filter(value -> !unfolded.contains("value=\"" + value + "\""))
                .findFirst()
                .orElseThrow();
        assertTrue(unfolded.contains("name=\"find\""), "there is where to say it");
        String part = rare.substring(3).toUpperCase(Locale.ROOT).replace(' ', '+');
        String address = "/search?category=" + mark + "&more=material&find=" + part;
        String page = buyer.get(address).body();
        assertTrue(page.contains("value=\"" + rare + "\"") && page.contains("value=\"material\""), page);
        assertFalse(page.contains("value=\"Alloy " + mark + "-" + (rare.endsWith("-2") ? 3 : 2) + "\""), page);
        assertFalse(page.contains("rarer value"), page);
        String chosen =
                buyer.get(address + "&f.material=" + rare.replace(" ", "%20")).body();
        assertTrue(chosen.contains("One article"), chosen);
        assertTrue(buyer.get("/search?category=" + mark + "&more=material&find=zzzz%3Cb")
                .body()
                .contains("No value has “zzzz&lt;b” in it"));
        assertEquals(
                200,
                buyer.get("/search?category=" + mark + "&more=nothing&find=x").statusCode());
    }

    @Test
    void theSearchSaysHowManyAreNotListed() {
        assertTrue(
                buyer.get("/search?category=" + mark + "&more=material").body().contains("15 rarer values"));
    }
}

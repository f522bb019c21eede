package org.kontor.tests.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** What an article costs on every list and what was changed of it, beside its data. */
class ArticleTabsIT {

    private static final Sql SQL = Kontor.sql();

    private final Http desk = People.signIn(People.ADMINISTRATOR);
    private String sku;

    @BeforeEach
    void anArticle() {
        sku = TestArticles.make(SQL, "AT" + UUID.randomUUID().toString().substring(0, 6), 1, 10)
                .get(0);
    }

    @Test
    void itsPricesStandTogetherThoseThatHoldAndThoseToCome() {
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base, valid_from, valid_to)"
                        + " select p.price_list_id, p.product_id, p.unit, 77, 12.3456, 100, now() + interval '9 days', 'infinity'"
                        + " from pricing.price p join catalog.product a on a.id = p.product_id where a.sku = ? limit 1",
                sku);
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base, valid_from, valid_to)"
                        + " select p.price_list_id, p.product_id, p.unit, 78, 98.7654, 1, now() - interval '9 days', now() - interval '1 day'"
                        + " from pricing.price p join catalog.product a on a.id = p.product_id where a.sku = ? limit 1",
                sku);
        String page = desk.get("/office/product-prices/" + sku).body();
        String list = SQL.one(
                "select l.code from pricing.price p join pricing.price_list l on l.id = p.price_list_id"
                        + " join catalog.product a on a.id = p.product_id where a.sku = ? limit 1",
                sku);
        assertTrue(page.contains("/office/price-list/" + list + "?sku=" + sku), page);
        assertTrue(page.contains("12.3456"), "what is to come");
        assertFalse(page.contains("98.7654"), "what has ended is in the history of the list");
        assertTrue(page.contains("/office/prices/why?sku=" + sku), page);
        assertEquals(404, desk.get("/office/product-prices/none-such").statusCode());
    }

    @Test
    void itsHistorySaysWhoChangedWhatInWords() {
        String own = "/office/product/" + sku;
        Map<String, String> form = Map.of(
                "do",
                "texts",
                "version",
                SQL.one("select version::text from catalog.product where sku = ?", sku),
                "name-en",
                "Renamed <b> vise",
                "csrf",
                People.token(desk.get(own)));
        assertEquals(
                303, desk.postForm(own, form, "Sec-Fetch-Site", "same-origin").statusCode());
        String attribute = SQL.one("select id from catalog.attribute order by id limit 1");
        SQL.update(
                "insert into catalog.product_attribute (product_id, attribute_id, value_en, value_zh)"
                        + " select id, cast(? as bigint), 'Odd value', 'Odd value' from catalog.product where sku = ?",
                attribute,
                sku);
        String page = desk.get("/office/product-history/" + sku).body();
        assertTrue(page.contains("Renamed &lt;b&gt; vise") && page.contains("<del>"), page);
        assertTrue(page.contains("Name (English)"), page);
        String name = SQL.one("select name_en from catalog.attribute where id = cast(? as bigint)", attribute);
        assertTrue(page.contains("Odd value") && page.contains("<ins>" + name + "</ins>"), page);
        assertFalse(page.contains("product_id") || page.contains("product id"), "no inner numbers");
        assertTrue(page.indexOf("Odd value") < page.lastIndexOf("Renamed"), "the newest first");
        assertEquals(404, desk.get("/office/product-history/none-such").statusCode());
    }

    @Test
    void itsReorderLevelsAreToldToThoseOnlyWhoMayLookAtStock() {
        SQL.update("insert into identity.role (code, staff, name) values ('catalogue-only', true, 'Catalogue only')"
                + " on conflict do nothing");
        SQL.update(
                "insert into identity.role_permission (role_code, permission, scope) values ('catalogue-only', 'staff.catalog.read', 'ALL')"
                        + " on conflict do nothing");
        SQL.update(
                "insert into inventory.reorder_level (product_id, site_id, reorder_point, target, order_multiple, supplier, lead_days)"
                        + " select p.id, (select min(id) from inventory.site), 4321, 8765, 1, 'Secret Supplier', 7"
                        + " from catalog.product p where p.sku = ?",
                sku);
        String history = "/office/product-history/" + sku;
        assertTrue(desk.get(history).body().contains("Secret Supplier"), "who may look at stock");
        Http other = People.signIn(Accounts.staff("catalogue-only"));
        String page = other.get(history).body();
        assertTrue(page.contains(sku), page);
        assertFalse(page.contains("Secret Supplier") || page.contains("4321"), page);
    }
}

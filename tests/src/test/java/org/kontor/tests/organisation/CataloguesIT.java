package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** A company browses the tree of its own catalogue, and of no other. */
class CataloguesIT {

    private static final Sql SQL = Kontor.sql();
    private static final String SKU = "4762-M8X40-ZN88";
    private static final String SISTER = "4762-M8X45-ZN88";

    private final TestCompany ours = new TestCompany();
    private final TestCompany others = new TestCompany();
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final String token = People.token(staff.get("/office/structure"));
    private final String catalogue = "plant-" + ours.mark;
    private final String top = "tools-" + ours.mark;
    private final String below = "keys-" + ours.mark;
    private final String beside = "wrenches-" + ours.mark;

    @BeforeEach
    void people() {
        ours.person("buyer", "buyer-admin", "ROOT");
        others.person("buyer", "buyer-admin", "ROOT");
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.catalogue_company where company_id in (?, ?)", ours.id, others.id);
        SQL.update(
                "delete from catalog.assortment_group a using pricing.customer_group g where g.id = a.group_id and g.code = ?",
                top);
        SQL.update("delete from catalog.assortment where name = ?", top);
        SQL.update(
                "delete from catalog.catalogue_group a using pricing.customer_group g where g.id = a.group_id and g.code = ?",
                top);
        SQL.update("delete from pricing.company_terms where company_id = ?", ours.id);
        SQL.update("delete from pricing.customer_group where code = ?", top);
        SQL.update(
                "delete from catalog.product_place s using catalog.category c where c.id = s.category_id and c.code in (?, ?, ?)",
                top,
                below,
                beside);
        SQL.update("delete from catalog.category where code in (?, ?)", below, beside);
        SQL.update("delete from catalog.category where code = ?", top);
        SQL.update("delete from catalog.catalogue where code = ?", catalogue);
    }

    private HttpResponse<String> office(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return staff.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    private void category(String code, String above) {
        assertEquals(
                303,
                office(page(), "do", "add", "code", code, "name-en", "Own " + code, "name-zh", "自有", "parent", above)
                        .statusCode());
        assertEquals(
                303,
                office(
                                "/office/category/" + code,
                                "do",
                                "change",
                                "version",
                                "0",
                                "name-en",
                                "Own " + code,
                                "name-zh",
                                "自有",
                                "parent",
                                above,
                                "published",
                                "1")
                        .statusCode());
    }

    private String page() {
        return "/office/catalogue/" + catalogue;
    }

    /** Our plant's catalogue with one article in its lower category. */
    private void made() {
        assertEquals(
                303,
                office(
                                "/office/structure",
                                "do",
                                "catalogue",
                                "catalogue-code",
                                catalogue,
                                "catalogue-en",
                                "Plant",
                                "catalogue-zh",
                                "工厂")
                        .statusCode());
        category(top, "");
        category(below, top);
        assertEquals(
                303,
                office("/office/category/" + below, "do", "file", "numbers", "4762 m8x40 zn88".replace(' ', '-') + "\n")
                        .statusCode());
    }

    private static String get(TestCompany company, String path) {
        return company.session("buyer").get(path).body();
    }

    private static int status(TestCompany company, String path) {
        return company.session("buyer").get(path).statusCode();
    }

    @Test
    void eachBrowsesItsOwnTree() {
        made();
        assertEquals(404, status(ours, "/search?category=" + below), "nobody has it yet");
        assertEquals(303, office(page(), "do", "company", "company", ours.mark).statusCode());
        Probe.until(
                "the article is found in its new place",
                () -> get(ours, "/api/v1/products?category=" + top),
                found -> found.contains("\"" + SKU + "\""));
        assertTrue(get(ours, "/").contains("Own " + top), "the tree on the first page");
        assertFalse(get(ours, "/").contains("category=screws"), "and not the main one");
        assertEquals(404, status(ours, "/search?category=screws"), "whose categories are unknown here");
        assertTrue(get(ours, "/product/" + SKU).contains("Own " + below), "crumbs");
        assertTrue(get(ours, "/api/v1/products/" + SKU).contains("\"" + below + "\""), "its category over REST");
        assertTrue(get(ours, "/api/v1/suggest?q=Own%20keys").contains(below), "suggested by name");
        assertTrue(get(ours, "/search?q=m8x40").contains("category=" + below), "counted among what was found");

        category(beside, top);
        assertEquals(
                303,
                office("/office/category/" + beside, "do", "file", "numbers", SISTER)
                        .statusCode());
        Probe.until(
                "a leaf still shows its sister with what is in it",
                () -> get(ours, "/search?category=" + below),
                found -> found.contains("category=" + beside));

        assertEquals(404, status(others, "/search?category=" + below), "others do not know it");
        assertFalse(get(others, "/").contains(top));
        assertFalse(get(others, "/product/" + SKU).contains(below));
        assertFalse(get(others, "/api/v1/products/" + SKU).contains(below));
        assertFalse(get(others, "/api/v1/suggest?q=Own%20keys").contains(below));
        assertFalse(get(others, "/search?q=m8x40").contains(below));
        assertFalse(get(others, "/search?q=Own%20" + below).contains(SKU), "nor by the words of its names");
    }

    private void name(String code, int version, String english, String chinese, String above, String published) {
        assertEquals(
                303,
                office(
                                "/office/category/" + code,
                                "do",
                                "change",
                                "version",
                                Integer.toString(version),
                                "name-en",
                                english,
                                "name-zh",
                                chinese,
                                "parent",
                                above,
                                "published",
                                published)
                        .statusCode());
    }

    private static boolean finds(TestCompany company, String words) {
        String typed = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return get(company, "/api/v1/products?q=" + typed).contains("\"" + SKU + "\"");
    }

    @Test
    void anArticleIsFoundByWhatItsCategoriesAreCalledInTheReadersCatalogue() {
        made();
        name(below, 1, "Zwirbelantriebe", "旋拧工具", top, "1");
        name(top, 1, "Werkbank Süd", "南车间", "", "1");
        assertEquals(303, office(page(), "do", "company", "company", ours.mark).statusCode());
        Probe.until("the article is in its new place", () -> finds(ours, "zwirbelantriebe"), found -> found);
        assertTrue(finds(ours, "Zwirbelantrieb"), "one of them, in German");
        assertTrue(finds(ours, "sud M8x40"), "the category above, without accent, beside a word of the article");
        assertTrue(finds(ours, "ZWIRBEL"), "a word that is not finished");
        assertTrue(finds(ours, "旋拧工具"), "in Chinese");
        assertTrue(finds(ours, "南车间 内六角"), "in Chinese, beside a word of the article");
        assertTrue(get(ours, "/api/v1/suggest?q=zwirb").contains("\"" + SKU + "\""), "while typing");
        for (String word : List.of("zwirbelantriebe", "Zwirbelantrieb", "ZWIRBEL", "旋拧工具")) {
            assertFalse(finds(others, word), "nobody finds by names of a catalogue that he does not see: " + word);
        }
        assertFalse(get(others, "/api/v1/suggest?q=zwirb").contains("\"" + SKU + "\""));

        name(below, 2, "Kurbelwerk", "旋拧工具", top, "1");
        assertTrue(finds(ours, "Kurbelwerk"), "the new name at once");
        assertFalse(finds(ours, "zwirbelantriebe"), "and the old one no more");
        name(below, 3, "Kurbelwerk", "旋拧工具", top, "");
        assertFalse(finds(ours, "Kurbelwerk"), "what is not published has no name for buyers");
    }

    @Test
    void aGroupsCatalogueIsThatOfItsCompanies() {
        made();
        SQL.update("insert into pricing.customer_group (code, name) values (?, 'Plants')", top);
        SQL.update(
                "insert into pricing.company_terms (company_id, group_id) select ?, id from pricing.customer_group where code = ?",
                ours.id,
                top);
        assertEquals(303, office(page(), "do", "group", "group", top).statusCode());
        Probe.until("it is browsed", () -> get(ours, "/"), home -> home.contains("Own " + top));
        assertFalse(get(others, "/").contains("Own " + top));
        assertEquals(
                303,
                office("/office/catalogue/main", "do", "company", "company", ours.mark)
                        .statusCode());
        assertFalse(get(ours, "/").contains("Own " + top), "a company's own goes before");
        assertTrue(get(ours, "/").contains("category=screws"));
        assertEquals(422, office(page(), "do", "remove").statusCode(), "it has categories");
        assertEquals(422, office("/office/catalogue/main", "do", "remove").statusCode(), "the main one stays");
    }

    @Test
    void aGroupsAssortmentIsThatOfItsCompanies() {
        SQL.update("insert into pricing.customer_group (code, name) values (?, 'Plants')", top);
        SQL.update(
                "insert into pricing.company_terms (company_id, group_id) select ?, id from pricing.customer_group where code = ?",
                ours.id,
                top);
        HttpResponse<String> made = office("/office/assortments", "name", top, "everything", "yes");
        String assortment = made.headers().firstValue("Location").orElseThrow();
        assertEquals(
                303,
                office(assortment, "do", "rule", "subject", "PRODUCT", "code", SKU, "shown", "no")
                        .statusCode());
        assertEquals(200, status(ours, "/product/" + SKU));
        assertEquals(
                422, office(assortment, "do", "group", "group", "none-" + top).statusCode());
        assertEquals(303, office(assortment, "do", "group", "group", top).statusCode());
        assertEquals(404, status(ours, "/product/" + SKU), "its group's assortment hides it");
        assertEquals(200, status(others, "/product/" + SKU));
        assertFalse(get(ours, "/api/v1/products?q=" + SKU).contains("\"" + SKU + "\""), "in the search, too");
        assertEquals(422, office(assortment, "do", "remove").statusCode(), "a group has it");
    }

    @Test
    void numbersOfNothingFileNothing() {
        made();
        HttpResponse<String> refused = office(
                "/office/category/" + top,
                "do",
                "file",
                "numbers",
                SKU + ", NONE-" + ours.mark + "; NOPE-" + ours.mark);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("NONE-" + ours.mark + ", NOPE-" + ours.mark), refused.body());
        assertTrue(staff.get("/office/category/" + below).body().contains(SKU), "it stays where it was");
        assertEquals(
                303,
                office("/office/category/" + top, "do", "file", "numbers", SKU).statusCode());
        assertFalse(staff.get("/office/category/" + below).body().contains(SKU), "once in each catalogue");
        long product = SQL.count("select id from catalog.product where sku = ?", SKU);
        assertEquals(
                303,
                office("/office/category/" + top, "do", "take-out", "of", Long.toString(product))
                        .statusCode());
        assertEquals(0, SQL.count("select count(*) from catalog.product_place where product_id = ?", product));
    }

    @Test
    void treesDoNotGrowIntoEachOther() {
        made();
        assertEquals(
                404,
                office(
                                "/office/category/" + top,
                                "do",
                                "change",
                                "version",
                                "1",
                                "name-en",
                                "x",
                                "name-zh",
                                "x",
                                "parent",
                                "screws",
                                "published",
                                "1")
                        .statusCode(),
                "a parent of another catalogue");
        assertThrows(
                AssertionError.class,
                () -> SQL.update(
                        "update catalog.category set parent_id = (select id from catalog.category where code = 'screws') where code = '"
                                + top + "'"));
        assertThrows(
                AssertionError.class,
                () -> SQL.update(
                        "update catalog.product set category_id = (select id from catalog.category where code = '" + top
                                + "') where sku = '" + SKU + "'"));
    }
}

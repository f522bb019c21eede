package org.kontor.tests.catalog;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** Articles side by side, in the address, without script, with the company's own prices and nothing that it may not see. */
@InBrowser
class CompareIT {

    private static final Sql SQL = Kontor.sql();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Http buyer = People.signIn(People.ANNA_OF_NORDWERK);

    private String article(String name, String speed, String finish) {
        String sku = "CMP-" + mark + "-" + name;
        SQL.update("insert into catalog.product (sku, name_en, unit) values (?, ?, 'C62')", sku, "Fan " + name);
        SQL.update(
                "insert into catalog.attribute (code, name_en, name_zh, unit, kind) values (?, 'Speed', '转速', 'RPM', 'NUMBER')"
                        + " on conflict (code) do nothing",
                "s" + mark);
        SQL.update(
                "insert into catalog.attribute (code, name_en, name_zh, kind) values (?, 'Finish', '表面', 'TEXT')"
                        + " on conflict (code) do nothing",
                "f" + mark);
        SQL.update(
                "insert into catalog.product_attribute (product_id, attribute_id, value_en, value_zh, value_number) select p.id, a.id,"
                        + " ?, ?, ?::numeric from catalog.product p, catalog.attribute a where p.sku = ? and a.code = ?",
                speed,
                speed,
                speed,
                sku,
                "s" + mark);
        SQL.update(
                "insert into catalog.product_attribute (product_id, attribute_id, value_en, value_zh) select p.id, a.id, ?, ?"
                        + " from catalog.product p, catalog.attribute a where p.sku = ? and a.code = ?",
                finish,
                finish,
                sku,
                "f" + mark);
        return sku;
    }

    @Test
    void articlesStandSideBySideAndDifferencesAlone() {
        String first = article("1", "10000", "Zinc");
        String second = article("2", "10000.0", "Plain");
        String both = "/compare?sku=" + first + "&sku=" + second;
        String page = buyer.get(both).body();
        assertTrue(page.contains(first) && page.contains(second) && page.contains("10,000"), page);
        assertTrue(page.contains("Speed") && page.contains("Finish"), page);
        String differences = buyer.get(both + "&differences=1").body();
        assertFalse(differences.contains("Speed"), differences);
        assertTrue(differences.contains("Finish") && differences.contains("Zinc"), differences);
        assertTrue(page.contains("href=\"/compare?sku=" + second + "\""), "no way to remove the first");
    }

    @Test
    void unknownArticlesAndTooManyAreNamed() {
        String known = article("1", "1", "Zinc");
        String page = buyer.get("/compare?sku=" + known + "&sku=NONE-" + mark).body();
        assertTrue(page.contains("There is no article NONE-" + mark), page);
        String many = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> "sku=" + (i == 7 ? "SEVENTH" : "N" + i) + mark)
                .collect(Collectors.joining("&"));
        String full = buyer.get("/compare?" + many).body();
        assertTrue(full.contains("Left out: SEVENTH" + mark), full);
        assertTrue(buyer.get("/compare").body().contains("Nothing to compare yet"));
    }

    @Test
    void whatACompanyMayNotSeeIsNotThere() {
        String shown = article("1", "1", "Zinc");
        String hidden = article("2", "2", "Secret");
        SQL.update(
                "insert into catalog.product_relation (product_id, kind, other_id) select a.id, 'ALTERNATIVE', b.id"
                        + " from catalog.product a, catalog.product b where a.sku = ? and b.sku = ?",
                shown,
                hidden);
        assertEquals(200, buyer.get("/product/" + hidden).statusCode());
        assertTrue(buyer.get("/compare").body().contains("Fan 2"), "what was viewed last is not suggested");
        SQL.update("insert into catalog.assortment (name, everything) values (?, true)", mark);
        SQL.update(
                "insert into catalog.assortment_rule (assortment_id, product_id, shown) select a.id, p.id, false"
                        + " from catalog.assortment a, catalog.product p where a.name = ? and p.sku = ?",
                mark,
                hidden);
        SQL.update(
                "insert into catalog.assortment_company (company_id, assortment_id) select distinct m.company_id, a.id"
                        + " from catalog.assortment a, identity.membership m join identity.person p on p.id = m.person_id"
                        + " where a.name = ? and p.email = ? and m.company_id is not null",
                mark,
                People.ANNA_OF_NORDWERK);
        try {
            String page = buyer.get("/compare?sku=" + shown + "&sku=" + hidden + "&differences=1")
                    .body();
            assertTrue(page.contains("There is no article " + hidden), page);
            assertTrue(page.contains("Zinc"), "one article has no differences, and its lines stay");
            assertFalse(page.contains("Fan 2") || page.contains("Secret"), page);
            String near = buyer.get("/compare?sku=" + shown).body();
            assertTrue(near.contains("Fan 1"), near);
            assertFalse(near.contains("Fan 2"), near);
            assertFalse(buyer.get("/compare").body().contains(hidden), "what was viewed is still suggested");
            Http other = People.signIn(People.EMMA_OF_BLUEPEAK);
            assertTrue(other.get("/compare?sku=" + shown).body().contains("Fan 2"), "not suggested to another");
            assertTrue(other.get("/compare?sku=" + hidden).body().contains("Secret"), "not shown to another");
        } finally {
            SQL.update(
                    "delete from catalog.assortment_company where assortment_id = (select id from catalog.assortment where name = ?)",
                    mark);
            SQL.update("delete from catalog.assortment where name = ?", mark);
        }
    }

    private static void signIn(Page page) {
        page.navigate("/sign-in");
        page.fill("#email", People.ANNA_OF_NORDWERK);
        page.fill("#password", People.PASSWORD);
        page.click("form[action='/sign-in'] button[type=submit]");
    }

    @Test
    void articlesAreTickedInTheSearchWithoutScript(Windows windows) {
        Page page = windows.openWithoutScript();
        signIn(page);
        page.navigate("/search?q=iso+4762+m8");
        assertThat(page.locator(".tray")).isHidden();
        page.locator(".tick").nth(0).check();
        page.locator(".tick").nth(1).check();
        page.click(".tray button");
        page.waitForURL("**/compare?sku=**");
        assertEquals(3, page.locator(".compare thead th").count());
        page.locator(".compare thead th:nth-child(2) a", new Page.LocatorOptions().setHasText("Remove"))
                .click();
        assertThat(page.locator(".compare thead th")).hasCount(2);
        assertThat(page.locator("#near")).isVisible();
    }

    @Test
    void aPageIsALinkThatBringsTheTicksAlsoInATabOfItsOwn(Page page) {
        signIn(page);
        page.navigate("/search?q=screw&sort=sku");
        page.locator(".tick").nth(1).check();
        page.locator(".tick").nth(2).check();
        page.locator(".tick").nth(2).uncheck();
        String first = page.locator(".tick").nth(1).getAttribute("value");
        String dropped = page.locator(".tick").nth(2).getAttribute("value");
        Page tab = page.context().waitForPage(() -> page.locator(".pager a[rel=next]")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL))));
        tab.waitForURL("**page=2**");
        assertThat(tab.locator(".tray")).containsText("One ticked on another page");
        tab.locator(".tick").nth(0).check();
        tab.click(".views a >> nth=1");
        assertThat(tab.locator(".articles")).isVisible();
        assertThat(tab.locator(".tick").nth(0)).isChecked();
        tab.click(".tray button");
        tab.waitForURL("**/compare?sku=**");
        assertTrue(tab.url().contains("sku=" + first) && !tab.url().contains(dropped), tab.url());
        assertEquals(3, tab.locator(".compare thead th").count());
    }

    @Test
    void ticksStayWhenAPageIsTurnedAndTurnedBack(Windows windows) {
        Page page = windows.openWithoutScript();
        signIn(page);
        page.navigate("/search?q=screw&sort=sku");
        String first = page.locator(".tick").nth(1).getAttribute("value");
        page.locator(".tick").nth(1).check();
        page.click(".tray button[name=page]");
        page.waitForURL("**page=1**");
        page.click(".pager a[href$='page=2'] >> nth=0");
        page.waitForURL("**page=2**");
        assertThat(page.locator(".tray")).containsText("One ticked on another page");
        page.locator(".tick").nth(0).check();
        String second = page.locator(".tick").nth(0).getAttribute("value");
        page.click(".tray button[name=page]");
        page.waitForURL("**page=2**");
        page.click(".pager a[href$='page=1'] >> nth=0");
        page.waitForURL("**page=1**");
        assertTrue(page.url().contains("q=screw") && page.url().contains("sort=sku"), page.url());
        assertThat(page.locator(".tick").nth(1)).isChecked();
        assertThat(page.locator(".tick").nth(0)).not().isChecked();
        page.click(".tray button");
        page.waitForURL("**/compare?sku=**");
        assertTrue(page.content().contains(first) && page.content().contains(second), "one of the ticks is lost");
        assertEquals(3, page.locator(".compare thead th").count());
    }

    @Test
    void ticksStayWhileOneSortsFiltersAndUnfolds(Page page) {
        signIn(page);
        page.navigate("/search?q=screw");
        String first = page.locator(".tick").nth(0).getAttribute("value");
        String second = page.locator(".tick").nth(1).getAttribute("value");
        page.locator(".tick").nth(0).check();
        page.locator(".tick").nth(1).check();
        page.selectOption("#sort", "sku");
        page.waitForURL("**sort=sku**");
        assertEquals(Set.of(first, second), ticked(page), "after sorting");
        page.click(".facet a.small >> nth=0");
        page.waitForURL("**more=**");
        assertEquals(Set.of(first, second), ticked(page), "after unfolding values");
        String third = page.locator(".tick").nth(3).getAttribute("value");
        page.locator(".tick").nth(3).check();
        page.locator(".facet input[type=checkbox]").first().check();
        page.waitForURL("**f.**");
        assertEquals(Set.of(first, second, third), ticked(page), "after filtering");
        page.click(".chips a.chip >> nth=0");
        page.waitForURL(url -> !url.contains("f."));
        assertEquals(Set.of(first, second, third), ticked(page), "after taking the filter away");
        page.locator(".tick[value='" + third + "']").uncheck();
        page.click(".views a >> nth=1");
        page.waitForURL("**view=table**");
        assertEquals(Set.of(first, second), ticked(page), "what was unticked stays so");
    }

    /** What the button to compare would send. */
    private static Set<String> ticked(Page page) {
        Object sent = page.evaluate("new FormData(document.querySelector('#compare')).getAll('sku').join(' ')");
        return Set.of(sent.toString().split(" "));
    }
}

package org.kontor.tests.catalog;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** A cell of the list of articles is changed where it stands, by keyboard; nobody overwrites what he has not seen. */
@InBrowser
class InlineCellIT {

    private static final Sql SQL = Kontor.sql();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "CELL#1?x/2 " + mark;

    @BeforeEach
    void article() {
        SQL.update(
                "insert into catalog.product (sku, name_en, name_zh, manufacturer, unit, released_at, active)"
                        + " values (?, 'Listed screw', '螺钉', 'Maker', 'C62', now() - interval '1 day', true)",
                sku);
    }

    @AfterEach
    void away() {
        SQL.update("delete from catalog.second_person");
        SQL.update("delete from catalog.product where sku = ?", sku);
    }

    private Page open(Windows windows) {
        Page page = windows.open();
        page.navigate("/sign-in");
        page.fill("#email", People.OPERATIONS);
        page.fill("#password", People.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate("/office/products?q=" + mark);
        assertThat(cell(page, "name-en")).hasText("Listed screw");
        return page;
    }

    private static Locator cell(Page page, String field) {
        return page.locator("button[data-cell=" + field + "]");
    }

    private static Locator input(Page page) {
        return page.locator("tr[data-ri] :is(input, select).in");
    }

    private static Locator said(Page page) {
        return page.locator("#cell-said");
    }

    private String of(String column) {
        return SQL.one("select " + column + " from catalog.product where sku = ?", sku);
    }

    @Test
    void enterSavesAndEscPutsBack(Windows windows) {
        Page page = open(windows);
        page.locator("tr[data-ri] a").first().focus();
        page.keyboard().press("F2");
        assertThat(input(page)).isFocused();
        page.keyboard().type("Typed and put back");
        page.keyboard().press("Escape");
        assertThat(cell(page, "name-en")).isFocused();
        assertThat(cell(page, "name-en")).hasText("Listed screw");
        assertEquals("Listed screw/0", of("name_en || '/' || version"));

        page.keyboard().press("Enter");
        page.keyboard().type("Renamed screw");
        page.keyboard().press("Enter");
        assertThat(said(page)).hasText("Saved.");
        assertThat(cell(page, "name-en")).isFocused();
        page.keyboard().press("Tab");
        assertThat(cell(page, "manufacturer")).isFocused();
        page.keyboard().press("F2");
        assertThat(said(page)).hasCount(0);
        page.keyboard().type("Other maker");
        page.keyboard().press("Enter");
        assertThat(said(page)).hasText("Saved.");
        assertEquals("Renamed screw/螺钉/Other maker/2", of("concat_ws('/', name_en, name_zh, manufacturer, version)"));
    }

    @Test
    void whatIsWrongIsSaidAtTheCell(Windows windows) {
        Page page = open(windows);
        cell(page, "name-en").click();
        page.keyboard().press("Delete");
        page.keyboard().press("Enter");
        assertThat(said(page)).containsText("name");
        assertThat(input(page)).isFocused();
        assertThat(input(page)).hasAttribute("aria-invalid", "true");
        page.keyboard().type("Mended");
        page.keyboard().press("Enter");
        assertThat(said(page)).hasText("Saved.");
        assertEquals("Mended", of("name_en"));
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsShownAndNotOverwritten(Windows windows) {
        Page page = open(windows);
        SQL.update(
                "update catalog.product set name_en = 'By a colleague', manufacturer = 'His maker', version = version + 1"
                        + " where sku = ?",
                sku);
        cell(page, "name-en").click();
        page.keyboard().type("Mine");
        page.keyboard().press("Enter");
        assertThat(said(page)).containsText("Somebody else has changed this article meanwhile");
        assertThat(cell(page, "name-en")).hasText("By a colleague");
        assertThat(cell(page, "manufacturer")).hasText("His maker");
        assertEquals("By a colleague", of("name_en"));
        page.keyboard().press("Enter");
        page.keyboard().type("Mine, having seen it");
        page.keyboard().press("Enter");
        assertThat(said(page)).hasText("Saved.");
        assertEquals("Mine, having seen it", of("name_en"));
    }

    @Test
    void whatNeedsASecondPersonWaits(Windows windows) {
        SQL.update("insert into catalog.second_person (kind) values ('TEXTS')");
        Page page = open(windows);
        cell(page, "name-en").click();
        page.keyboard().type("Wanted screw");
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("Note to who decides")).isFocused();
        page.keyboard().type("As on the drawing");
        page.keyboard().press("Enter");
        assertThat(said(page)).containsText("waits for a colleague");
        assertThat(page.getByLabel("Note to who decides")).hasCount(0);
        assertThat(cell(page, "name-en")).hasText("Listed screw");
        assertEquals(
                "Listed screw/{\"name-en\": \"Wanted screw\"}/As on the drawing",
                SQL.one(
                        "select p.name_en || '/' || c.wanted || '/' || c.note from catalog.change_proposal c"
                                + " join catalog.product p on p.id = c.product_id where p.sku = ? and c.state = 'WAITING'",
                        sku));
    }

    @Test
    void theStepsInWhichItIsSoldAreChangedAndFitItsUnit(Windows windows) {
        Page page = open(windows);
        cell(page, "min-quantity").click();
        page.keyboard().type("30");
        page.keyboard().press("Enter");
        assertThat(said(page)).hasText("Saved.");
        cell(page, "order-multiple").click();
        page.keyboard().type("20");
        page.keyboard().press("Enter");
        assertThat(input(page)).hasAttribute("aria-invalid", "true");
        for (String wrong : new String[] {"0.5", "0", "1,5", "many"}) {
            input(page).fill(wrong);
            page.keyboard().press("Enter");
            assertThat(input(page)).isFocused();
            assertThat(said(page)).not().hasText("Saved.");
        }
        input(page).fill("10.0");
        page.keyboard().press("Enter");
        assertThat(said(page)).hasText("Saved.");
        assertThat(cell(page, "order-multiple")).hasText("10");
        assertEquals("30/10/2", of("trim_scale(min_quantity) || '/' || trim_scale(order_multiple) || '/' || version"));
        assertEquals(
                "30/10",
                SQL.one(
                        "select trim_scale(u.min_quantity) || '/' || trim_scale(u.order_multiple) from catalog.sales_unit u"
                                + " join catalog.product p on p.id = u.product_id where p.sku = ? and u.base",
                        sku));
        SQL.update("insert into catalog.second_person (kind) values ('LOT_SIZE')");
        cell(page, "min-quantity").click();
        page.keyboard().type("40");
        page.keyboard().press("Enter");
        assertThat(said(page)).containsText("waits for a colleague");
        assertEquals("30", of("trim_scale(min_quantity)::text"));
    }

    @Test
    void anArticleIsTakenFromSaleAndPutBackOnIt(Windows windows) {
        Page page = open(windows);
        cell(page, "state").click();
        input(page).selectOption("CLOSED");
        assertThat(said(page)).hasText("Saved.");
        assertThat(cell(page, "state").locator(".badge")).hasText("Inactive");
        assertEquals("false/true", of("active::text || '/' || (discontinued_at <= now())::text"));
        assertThat(cell(page, "state")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(cell(page, "state").locator(".badge")).hasText("Active");
        assertEquals("true/true", of("active::text || '/' || (discontinued_at is null)::text"));
    }

    @Test
    void whoOnlyReadsHasNoCells() {
        Http desk = People.signIn(People.ORDER_DESK);
        String list = desk.get("/office/products?q=" + mark).body();
        assertTrue(list.contains("Listed screw"), list);
        assertFalse(list.contains("data-cell"), list);
        HttpResponse<String> refused = desk.postForm(
                "/office/product/CELL%231%3Fx/2%20" + mark,
                Map.of(
                        "csrf", People.token(desk.get("/help")),
                        "do", "cell",
                        "field", "name-en",
                        "value", "Mine",
                        "version", "0"),
                "Sec-Fetch-Site",
                "same-origin");
        assertEquals(403, refused.statusCode());
        assertEquals("Listed screw", of("name_en"));
    }
}

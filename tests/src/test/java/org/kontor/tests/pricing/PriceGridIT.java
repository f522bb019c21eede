package org.kontor.tests.pricing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** Five thousand prices in a grid: typed, pasted, taken back, compared and written together; two people at once. */
@InBrowser
class PriceGridIT {

    private static final Sql SQL = Kontor.sql();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String list = "GRID-" + mark;

    private void prices(int count) {
        SQL.update("insert into pricing.price_list (code, name, currency) values (?, 'Grid', 'EUR')", list);
        SQL.update(
                "insert into catalog.product (sku, name_en, name_zh, unit) select ? || '-' || lpad(i::text, 4, '0'),"
                        + " 'Screw ' || i, '螺丝 ' || i, 'C62' from generate_series(1, ?) i",
                "G" + mark,
                count);
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base) select l.id, p.id,"
                        + " 'C62', 1, 10, 1 from pricing.price_list l, catalog.product p where l.code = ? and p.sku like ?",
                list,
                "G" + mark + "-%");
    }

    private Page open(Windows windows) {
        return open(windows.open(), People.OPERATIONS);
    }

    private Page open(Page page, String who) {
        page.navigate("/sign-in?next=/office/price-list/" + list + "/grid");
        page.fill("#email", who);
        page.fill("#password", People.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/grid");
        assertThat(page.locator("#grid")).hasAttribute("aria-busy", "false");
        page.locator("#grid").focus();
        return page;
    }

    private static Locator cell(Page page, int row, int column) {
        return page.locator("#cell-" + row + "-" + column);
    }

    private static void paste(Page page, String text) {
        page.locator("#grid")
                .evaluate(
                        "(grid, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
                                + " grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })) }",
                        text);
    }

    private void isWritten(Page page) {
        page.click("[data-do=look]");
        page.click("[data-do=write]");
        assertThat(page.locator("#grid-said")).containsText("Prices written");
    }

    private String price(int article) {
        return SQL.one(
                "select trim_scale(r.amount) from pricing.price r join pricing.price_list l on l.id = r.price_list_id"
                        + " join catalog.product p on p.id = r.product_id where l.code = ? and p.sku = ? and r.valid_from <= now()"
                        + " and r.valid_to > now() order by r.valid_from desc limit 1",
                list,
                "G%s-%04d".formatted(mark, article));
    }

    @Test
    void fiveThousandPricesAreChangedByKeyboardAndWrittenAsOneChange(Windows windows) {
        prices(5000);
        Page page = open(windows);
        assertThat(page.locator("#grid")).hasAttribute("aria-rowcount", "5003");
        assertTrue(page.locator("#grid [role=row]").count() < 80, "rows stand in the page that nobody sees");
        page.keyboard().type("12.5");
        page.keyboard().press("Enter");
        assertThat(cell(page, 0, 4)).hasText("12.50");
        assertThat(cell(page, 0, 7)).containsText("+25.0");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Control+d");
        page.keyboard().press("Control+End");
        page.keyboard().press("Control+ArrowDown");
        assertThat(page.locator("#grid")).hasAttribute("aria-activedescendant", "cell-5001-9");
        assertThat(cell(page, 5001, 9)).isVisible();
        page.keyboard().press("Control+Home");
        paste(page, "x\tx\tx\tx\t11\nx\tx\tx\tx\t12\nx\tx\tx\tx\t\"1.234,50\"");
        assertThat(cell(page, 2, 4)).hasText("1234.50");
        assertThat(page.locator("#grid-said")).containsText("12");
        page.keyboard().press("Control+z");
        assertThat(cell(page, 2, 4)).hasText("10.00");
        page.keyboard().press("Control+y");
        assertThat(cell(page, 2, 4)).hasText("1234.50");
        page.click("[data-do=look]");
        assertThat(page.locator("#grid-compared")).containsText("3 changed, 0 new, 0 refused");
        assertThat(page.locator("#grid")).hasAttribute("aria-rowcount", "4");
        page.click("[data-do=write]");
        assertThat(page.locator("#grid-said")).containsText("written: 3");
        assertEquals(List.of("11", "12", "1234.5", "10"), List.of(price(1), price(2), price(3), price(4)));
        assertEquals(
                1,
                SQL.count(
                        "select count(*) from pricing.price_batch b join pricing.price_list l on l.id = b.price_list_id"
                                + " where l.code = ? and b.row_count = 3",
                        list));
        assertEquals(List.of(), windows.complaints());
    }

    @Test
    void whatIsWrongIsNamedAndReachedAndHoldsUpNothingElse(Windows windows) {
        prices(40);
        Page page = open(windows);
        for (String typed : List.of("abc", "1,234", "9")) {
            page.keyboard().type(typed);
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("#grid-problems")).containsText("Rows to mend: 2");
        assertThat(cell(page, 0, 4)).hasAttribute("aria-invalid", "true");
        page.keyboard().press("Control+End");
        page.keyboard().press("F8");
        assertThat(page.locator("#grid")).hasAttribute("aria-activedescendant", "cell-0-4");
        assertThat(page.locator("#grid-said")).containsText("no number");
        page.keyboard().press("F8");
        assertThat(page.locator("#grid-said")).containsText("thousands or decimals");
        page.keyboard().press("Delete");
        assertThat(cell(page, 1, 4)).hasText("10.00");
        page.keyboard().press("Control+End");
        page.keyboard().press("Home");
        paste(
                page,
                "NONE-" + mark + "\t\tC62\t1\t5\nG" + mark + "-0001\t\tKGM\t1\t5\nG" + mark + "-0001\t\t\t100\t8.4");
        page.click("[data-do=look]");
        assertThat(page.locator("#grid-compared")).containsText("1 changed, 1 new, 2 refused");
        assertThat(page.locator("#grid-problems")).containsText("no such article");
        assertThat(page.locator("#grid-problems")).containsText("not sold in this unit");
        page.click("[data-do=write]");
        assertThat(page.locator("#grid-said")).containsText("written: 2");
        assertThat(page.locator("#grid-problems")).containsText("Rows to mend: 3");
        assertEquals("9", price(3));
        assertEquals("10", price(2));
        assertEquals(
                1,
                SQL.count(
                        "select count(*) from pricing.price r join pricing.price_list l on l.id = r.price_list_id"
                                + " where l.code = ? and r.min_quantity = 100 and r.unit = 'C62'",
                        list));
    }

    @Test
    void ofTwoWhoChangeOnePriceTheSecondIsToldAndLosesNothing(Windows windows) {
        prices(5);
        Page first = open(windows);
        Page second = open(windows.open(), People.ADMINISTRATOR);
        second.keyboard().type("20");
        second.keyboard().press("Enter");
        second.keyboard().type("21");
        second.keyboard().press("Enter");
        second.click("[data-do=look]");
        assertThat(second.locator("[data-do=write]")).isVisible();
        first.keyboard().type("15");
        first.keyboard().press("Enter");
        isWritten(first);
        second.click("[data-do=write]");
        assertThat(second.locator("#grid-problems")).containsText("it is 15.00 now");
        assertEquals("15", price(1));
        assertEquals("10", price(2));
        assertThat(cell(second, 0, 4)).hasText("20.00");
        assertThat(cell(second, 0, 6)).hasText("15.00");
        second.locator("#grid").focus();
        second.keyboard().press("Control+Home");
        second.keyboard().press("End");
        for (int step = 0; step < 5; step++) {
            second.keyboard().press("ArrowLeft");
        }
        second.keyboard().type("22");
        second.keyboard().press("Enter");
        isWritten(second);
        assertEquals(List.of("22", "21"), List.of(price(1), price(2)));
    }

    @Test
    void aPriceEndsAndThePageSaysWhatItIsDoing(Windows windows) {
        prices(3);
        Page page = open(windows);
        page.click("[data-do=end]");
        assertThat(cell(page, 0, 7)).hasText("ends");
        page.keyboard().press("ArrowDown");
        page.locator("#grid").focus();
        page.keyboard().press("Control+End");
        page.keyboard().press("Control+Home");
        page.keyboard().press("ArrowDown");
        for (int step = 0; step < 4; step++) {
            page.keyboard().press("ArrowRight");
        }
        page.keyboard().press("F2");
        page.keyboard().type("–");
        page.keyboard().press("Enter");
        page.evaluate(
                "() => { const real = fetch; window.fetch = (...asked) => new Promise((go) => { window.ask = () => go(real(...asked)) }) }");
        page.click("[data-do=look]");
        page.waitForFunction("() => window.ask");
        page.locator("#grid").focus();
        page.keyboard().type("7");
        assertThat(page.locator("#grid-said")).containsText("being compared");
        page.evaluate("() => window.ask()");
        assertThat(page.locator("#grid-compared")).containsText("2 end.");
        page.evaluate("() => { window.ask = null }");
        page.click("[data-do=write]");
        page.waitForFunction("() => window.ask");
        assertThat(page.locator("#grid-said")).containsText("being written");
        page.evaluate("() => { window.ask();}");
        assertEquals(2L, (long) Probe.until("both have ended", () -> ended(), count -> count == 2));
        assertEquals("10", price(3));
    }

    private long ended() {
        return SQL.count(
                "select count(*) from pricing.price r join pricing.price_list l on l.id = r.price_list_id"
                        + " where l.code = ? and r.valid_to <= now()",
                list);
    }

    @Test
    void aPriceThatAnotherChangedIsNotOverwrittenAfterAFreshReading(Windows windows) {
        prices(5);
        Page page = open(windows);
        page.keyboard().type("20");
        page.keyboard().press("Enter");
        assertThat(cell(page, 0, 4)).hasText("20.00");
        SQL.update(
                "update pricing.price r set amount = 15, version = r.version + 1 from pricing.price_list l, catalog.product p"
                        + " where l.id = r.price_list_id and l.code = ? and p.id = r.product_id and p.sku = ?",
                list,
                "G" + mark + "-0001");
        page.dispatchEvent("#grid-from", "change");
        assertThat(page.locator("#grid-problems")).containsText("it is 15.00 now");
        assertThat(cell(page, 0, 4)).hasText("20.00");
        assertThat(cell(page, 0, 6)).hasText("15.00");
    }

    @Test
    void ofTwoAnswersTheOneToTheLastQuestionCountsAndNothingIsTypedBetween(Windows windows) {
        prices(5);
        Page page = open(windows);
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, amount, valid_from) select l.id, p.id, 'C62', 31,"
                        + " '2030-12-01' from pricing.price_list l, catalog.product p where l.code = ? and p.sku like ?",
                list,
                "G" + mark + "-%");
        page.evaluate("() => { const real = fetch; window.answers = {};"
                + " window.fetch = (...asked) => real(...asked).then((answer) => new Promise((go) => {"
                + " window.answers[String(asked[0]).includes('2031') ? 'first' : 'last'] = () => go(answer) })) }");
        page.fill("#grid-from", "2031-01-01T00:00");
        page.fill("#grid-from", "");
        page.waitForFunction("() => window.answers.first && window.answers.last");
        page.locator("#grid").focus();
        page.keyboard().type("7");
        assertThat(page.locator(".g-edit")).isHidden();
        assertThat(page.locator("#grid-said")).containsText("being fetched");
        page.evaluate("() => window.answers.last()");
        assertThat(page.locator("#grid")).hasAttribute("aria-busy", "true");
        page.evaluate("() => window.answers.first()");
        assertThat(page.locator("#grid")).hasAttribute("aria-busy", "false");
        assertThat(cell(page, 0, 4)).hasText("10.00");
        assertThat(page.locator("#grid-said")).containsText("5 prices");
        page.evaluate("() => { window.fetch = () => Promise.reject(new Error()) }");
        page.dispatchEvent("#grid-from", "change");
        assertThat(page.locator("#grid-said")).not().containsText("5 prices");
        assertThat(page.locator("#grid")).hasAttribute("aria-busy", "false");
    }

    @Test
    void aCellWithLinesStaysOneLineAndNoNameLeavesAsAFormula(Windows windows) {
        prices(2);
        SQL.update("update catalog.product set name_en = '=1+1' where sku = ?", "G" + mark + "-0001");
        Page page = open(windows);
        String copied = (String) page.locator("#grid")
                .evaluate(
                        "(grid) => { const data = new DataTransfer(); grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));"
                                + " grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));"
                                + " grid.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));"
                                + " return data.getData('text/plain') }");
        assertEquals("'=1+1", copied);
        paste(page, copied);
        assertThat(page.locator("#grid-said")).not().containsText("read");
        page.keyboard().press("Control+End");
        page.keyboard().press("Home");
        paste(page, "\"NO\nNE\"\t\tC62\t1\t5");
        assertEquals(
                "NO NE",
                page.locator("#grid .fresh.changed [role=gridcell]").first().evaluate("(cell) => cell.textContent"));
    }

    @Test
    void pricesBeginOnTheirDayAndThePhoneShowsWhatMatters(Windows windows) {
        prices(5);
        Page page = open(windows.open(360, 780, "en", ColorScheme.DARK), People.OPERATIONS);
        assertTrue((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), "too wide");
        assertThat(page.locator("#cell-0-1")).isHidden();
        page.fill("#grid-from", "2031-01-01T00:00");
        page.dispatchEvent("#grid-from", "change");
        assertThat(page.locator("#grid")).hasAttribute("aria-busy", "false");
        assertThat(page.locator("#grid-said")).containsText("5");
        page.locator("#grid").focus();
        page.keyboard().press("F2");
        page.keyboard().type("８.８");
        page.keyboard().press("Enter");
        assertThat(cell(page, 0, 4)).hasText("8.80");
        page.click("[data-do=look]");
        page.click("[data-do=write]");
        assertThat(page.locator("#grid-said")).containsText("written: 1");
        assertEquals("10", price(1));
        assertEquals(
                1,
                SQL.count(
                        "select count(*) from pricing.price r join pricing.price_list l on l.id = r.price_list_id"
                                + " where l.code = ? and r.valid_from > '2030-12-30' and r.amount = 8.8",
                        list));
    }
}

package org.kontor.tests.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

@InBrowser
class OfficeOrdersIT {

    @Test
    void staffFindAnOrderByFilterOpenItAndComeBackToTheSamePlace(Windows windows) {
        String po = "PO " + UUID.randomUUID().toString().substring(0, 8);
        String number = Office.placeOrder(po);
        Page page = windows.open();
        Office.open(page, Office.DESK, "/office/orders");

        page.fill("#f-q", po);
        page.press("#f-q", "Enter");
        assertThat(page.locator("#orders_data tr[data-ri]")).hasCount(1);
        page.click("#orders_data a");

        assertThat(page.locator("h1")).containsText(number);
        assertThat(page.locator("main")).containsText(po);
        page.click(".crumbs a");
        assertThat(page.locator("#f-q")).hasValue(po);
        assertThat(page.locator("#orders_data tr[data-ri]")).hasCount(1);
        assertEquals(List.of(), windows.complaints());
    }

    @Test
    void orderPageAndFilterOfAListSurviveReloadAndBack(Windows windows) {
        fillList();
        Page page = windows.open();
        Office.open(page, Office.DESK, "/office/orders?source=paging");

        page.click("#orders th.lead"); // by number, from the smallest
        assertThat(page.locator("#orders_data tr[data-ri] a").first()).hasText("paging-0001");
        page.click("#orders .ui-paginator-next");
        assertThat(page.locator("#orders_data tr[data-ri] a").first()).hasText("paging-0026");
        assertThat(page).hasURL(Pattern.compile(".*[?&]source=paging&sort=number&page=2$"));

        page.reload();
        assertThat(page.locator("#orders_data tr[data-ri] a").first()).hasText("paging-0026");
        assertThat(page.locator(".ui-paginator-current")).containsText("26–50");

        page.click("text=paging-0030");
        assertThat(page.locator("h1")).containsText("paging-0030");
        page.goBack();
        assertThat(page.locator("#orders_data tr[data-ri] a").first()).hasText("paging-0026");
        page.click("text=paging-0030");
        page.click(".crumbs a");
        assertThat(page.locator("#orders_data tr[data-ri] a").first()).hasText("paging-0026");
        assertEquals(List.of(), windows.complaints());
    }

    @Test
    void keysLeadToListsAndThroughRows(Windows windows) {
        fillList();
        Page page = windows.open();
        Office.open(page, Office.DESK, "/office");

        page.keyboard().press("g");
        page.keyboard().press("o");
        assertThat(page).hasURL(Pattern.compile(".*/office/orders$"));
        page.waitForLoadState();
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("#orders_data tr.here")).hasCount(1);
        page.keyboard().press("/");
        assertThat(page.locator("#find")).isFocused();
        page.keyboard().type("go?j");
        assertThat(page.locator("#find")).hasValue("go?j");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("No orders match");
    }

    @Test
    void whatNobodyHasIsNotFoundAndWhatIsNotAllowedIsRefused(Windows windows) {
        Page page = windows.open();
        Office.open(page, Office.DESK, "/office");

        assertEquals(404, page.navigate("office/order/none-such").status());
        assertEquals(404, page.navigate("office/product/none-such").status());
        assertEquals(404, page.navigate("office/company/none-such").status());
        assertEquals(404, page.navigate("office/nothing").status());
        assertEquals(403, page.navigate("office/messages").status());
        assertEquals(403, page.navigate("office/jobs").status());
        assertEquals(403, page.navigate("office/report").status());
        assertEquals(
                200,
                page.navigate("office/orders?from=yesterday&page=-3&size=7&sort=none&status=x")
                        .status());
    }

    @Test
    void aPageThatTheServerHasForgottenIsShownAnew(Windows windows) {
        fillList();
        Page page = windows.open();
        Office.open(page, Office.DESK, "/office/orders?source=paging");
        for (int other = 0; other < 12; other++) {
            page.request().get("office/orders?q=other" + other);
        }
        page.evaluate("window.before = true");

        page.click("#orders .ui-paginator-next");
        page.waitForFunction("() => window.before === undefined");
        assertThat(page).hasURL(Pattern.compile(".*/office/orders\\?source=paging$"));
        page.click("#orders .ui-paginator-next");
        assertThat(page.locator(".ui-paginator-current")).containsText("26–50");
        assertEquals(List.of(), windows.complaints());
    }

    @Test
    void onAPhoneRowsAreCardsAndNothingLeavesTheScreen(Windows windows) {
        fillList();
        Page page = windows.open(360, 740, "zh-CN", ColorScheme.DARK);
        Office.open(page, Office.DESK, "/office/orders?source=paging&lang=zh");

        assertThat(page.locator("#orders thead")).isHidden();
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
    }

    private static void fillList() {
        Kontor.sql()
                .update(
                        """
                        insert into order_.sales_order (number, source, company_id, company_name, placed_at, status,
                          currency, net_amount, gross_amount, line_count)
                        select 'paging-' || lpad(n::text, 4, '0'), 'paging', c.id, c.name,
                          timestamptz '2020-01-01' + make_interval(mins => n), 'COMPLETED', 'EUR', n, n, 0
                        from generate_series(1, 60) n
                        join (select id, name from organisation.company order by id limit 1) c on true
                        on conflict (number) do nothing
                        """);
    }
}

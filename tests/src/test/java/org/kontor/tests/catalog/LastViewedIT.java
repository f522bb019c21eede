package org.kontor.tests.catalog;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** What a reader looked at last is suggested for comparison: to him, in his session, and nothing that he may not see. */
@InBrowser
class LastViewedIT {

    private static final Sql SQL = Kontor.sql();
    private static final String COOKIE = "KONTORVIEWED";

    private final String mark = "LV-" + UUID.randomUUID().toString().substring(0, 8);
    private final Http buyer = People.signIn(People.ANNA_OF_NORDWERK);

    private String article(int number) {
        String sku = mark + "-" + number;
        SQL.update("insert into catalog.product (sku, name_en, unit) values (?, 'Viewed', 'C62')", sku);
        return sku;
    }

    private void view(int... numbers) {
        for (int number : numbers) {
            assertEquals(200, buyer.get("/product/" + mark + "-" + number).statusCode());
        }
    }

    /** Which of our articles are suggested, in the order of the page. */
    private List<Integer> suggested(String page) {
        int section = page.indexOf("id=\"viewed\"");
        List<Integer> numbers = new ArrayList<>();
        if (section >= 0) {
            Pattern.compile(Pattern.quote(mark) + "-([0-9]+)</span>")
                    .matcher(page.substring(section))
                    .results()
                    .forEach(found -> numbers.add(Integer.valueOf(found.group(1))));
        }
        return numbers;
    }

    @Test
    void sixAreSuggestedTheLatestFirstUntilTwoStandSideBySide() {
        for (int number = 1; number <= 7; number++) {
            article(number);
        }
        view(1, 2, 3, 4, 5, 6, 7, 3, 3);
        String page = buyer.get("/compare").body();
        assertEquals(List.of(3, 7, 6, 5, 4, 2), suggested(page));
        assertTrue(page.contains("href=\"/compare?sku=" + mark + "-3\""), page);
        String one = buyer.get("/compare?sku=" + mark + "-7").body();
        assertEquals(List.of(3, 6, 5, 4, 2), suggested(one));
        assertTrue(one.contains("href=\"/compare?sku=" + mark + "-7&amp;sku=" + mark + "-3\""), one);
        assertEquals(
                List.of(),
                suggested(buyer.get("/compare?sku=" + mark + "-7&sku=" + mark + "-3")
                        .body()));
        SQL.update("update catalog.product set active = false where sku = ?", mark + "-5");
        assertEquals(List.of(3, 7, 6, 4, 2), suggested(buyer.get("/compare").body()));
    }

    @Test
    void whoeverSignsInNextInTheSameBrowserLearnsNothing() {
        article(1);
        view(1);
        assertEquals(List.of(1), suggested(buyer.get("/compare").body()));
        signInAfter(People.EMMA_OF_BLUEPEAK);
        assertEquals(List.of(), suggested(buyer.get("/compare").body()));
        signInAfter(People.ANNA_OF_NORDWERK);
        assertEquals(List.of(), suggested(buyer.get("/compare").body()));
    }

    @Test
    void aPageThatIsOnlyFetchedAheadIsNotViewedYet() {
        article(1);
        article(2);
        view(1);
        HttpResponse<String> ahead =
                buyer.send(buyer.request("/product/" + mark + "-2").header("Sec-Purpose", "prefetch"));
        assertEquals(200, ahead.statusCode());
        assertTrue(ahead.body().contains("data-viewed=\"" + COOKIE), ahead.body());
        assertFalse(buyer.get("/product/" + mark + "-1").body().contains("data-viewed"));
        assertEquals(List.of(1), suggested(buyer.get("/compare").body()));
    }

    @Test
    void aCookieThatSomebodyWroteHimselfNamesAtMostSixAndOnlyWhatMayBeSeen(Windows windows) {
        Page page = windows.openWithoutScript();
        for (int number = 1; number <= 7; number++) {
            article(number);
        }
        signIn(page);
        page.navigate("/product/" + mark + "-1");
        String mine = cookie(page).value.substring(0, cookie(page).value.indexOf('.') + 1);
        StringBuilder many = new StringBuilder("NONE-" + mark + "\n\n" + "X".repeat(2000));
        for (int number = 1; number <= 7; number++) {
            many.append("\n").append(mark).append("-").append(number);
        }
        for (String value : new String[] {"!", mine, mine + "%", mine + "AAA="}) {
            write(page, value);
            assertEquals(200, page.navigate("/compare").status());
            assertEquals(List.of(), suggested(page.content()));
        }
        write(page, mine + encoded(many.toString()));
        page.navigate("/compare");
        assertEquals(List.of(1, 2, 3, 4, 5), suggested(page.content()));
        assertFalse(page.content().contains("NONE-" + mark));
        write(page, "0123456789abcdef." + encoded(mark + "-1"));
        page.navigate("/compare");
        assertEquals(List.of(), suggested(page.content()));
    }

    @Test
    void whoRestsOnALinkAndFollowsItHasViewedTheArticle(Page page) {
        String first = article(1);
        String second = article(2);
        SQL.update(
                "insert into catalog.product_relation (product_id, kind, other_id) select a.id, 'ALTERNATIVE', b.id"
                        + " from catalog.product a, catalog.product b where a.sku = ? and b.sku = ?",
                first,
                second);
        signIn(page);
        page.navigate("/product/" + first);
        var link = page.locator("main a[href='/product/" + second + "']").first();
        page.waitForRequest("**/product/" + second, link::hover);
        page.navigate("/compare");
        assertEquals(List.of(1), suggested(page.content()));
        page.navigate("/product/" + first);
        link.click();
        page.waitForURL("**/product/" + second);
        page.navigate("/compare");
        assertThat(page.locator("#viewed")).isVisible();
        assertEquals(List.of(2, 1), suggested(page.content()));
    }

    private void signInAfter(String email) {
        buyer.postForm("/sign-out", Map.of("csrf", People.token(buyer.get("/help"))));
        People.signIn(buyer, email);
    }

    private static void signIn(Page page) {
        page.navigate("/sign-in");
        page.fill("#email", People.ANNA_OF_NORDWERK);
        page.fill("#password", People.PASSWORD);
        page.click("form[action='/sign-in'] button[type=submit]");
    }

    private static Cookie cookie(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(COOKIE))
                .findFirst()
                .orElseThrow();
    }

    private static void write(Page page, String value) {
        page.context()
                .addCookies(List.of(
                        new Cookie(COOKIE, value).setUrl(Kontor.server().http().toString())));
    }

    private static String encoded(String numbers) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(numbers.getBytes(StandardCharsets.UTF_8));
    }
}

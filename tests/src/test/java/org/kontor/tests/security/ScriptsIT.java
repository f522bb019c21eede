package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/**
 * No script runs but ours. Whatever people may write into a field comes back as text on every page that shows it, in a
 * real browser, and the security policy has nothing to refuse.
 */
@InBrowser
class ScriptsIT {

    private static final String RUN = "window.ranHere=1";
    private static final List<String> CORPUS = List.of(
            "<script>" + RUN + "</script>",
            "\"><script>" + RUN + "</script>",
            "'><img src=x onerror=" + RUN + ">",
            "<svg/onload=" + RUN + ">",
            "\" onfocus=" + RUN + " autofocus x=\"",
            "</textarea></title><script>" + RUN + "</script>",
            "javascript:" + RUN,
            "<iframe srcdoc='<script>parent." + RUN + "</script>'>",
            "<math><mi xlink:href=\"javascript:" + RUN + "\">x",
            "${'x'.getClass()} #{7*7}",
            "<style>*{display:none}</style>",
            "--><script>" + RUN + "</script><!--");

    private static String number;

    @BeforeAll
    static void everythingIsWritten() {
        String all = String.join(" ", CORPUS);
        long company = company();
        Kontor.sql()
                .update("update organisation.company set name = ? where id = ?", cut("Nordwerk " + all, 200), company);
        Kontor.sql()
                .update(
                        "update organisation.address set label = ?, recipient = ?, street = ?, city = ?, phone = ? where id ="
                                + " (select id from organisation.address where company_id = ? and preferred limit 1)",
                        "Works " + all,
                        all,
                        all,
                        all,
                        all,
                        company);
        Kontor.sql()
                .update("update identity.person set name = ? where email = ?", "Anna " + all, People.ANNA_OF_NORDWERK);
        String sku = Kontor.sql()
                .one(
                        "select p.sku from catalog.product p join inventory.stock_item s on"
                                + " s.product_id = p.id where p.active group by p.id order by sum(s.on_hand - s.reserved) desc, p.sku limit 1");
        String lot = Kontor.sql()
                .one(
                        "select trim_scale(greatest(min_quantity, order_multiple)) from catalog.product"
                                + " where sku = ?",
                        sku);
        for (int i = 0; i < 3; i++) {
            String placed = Kontor.http()
                    .withKey(Keys.NORDWERK)
                    .postJson(
                            "/api/v1/orders",
                            "{\"poNumber\":\"" + cut(CORPUS.get(i), 40).replace("\"", "\\\"")
                                    + "\",\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":" + lot + "}]}",
                            "Idempotency-Key",
                            UUID.randomUUID().toString())
                    .body();
            assertTrue(placed.contains("number"), placed);
        }
        number = Kontor.sql()
                .one("select number from order_.sales_order where company_id = ? order by id desc limit 1", company);
    }

    @AfterAll
    static void everythingIsAsBefore() {
        long company = company();
        Kontor.sql()
                .update("update organisation.company set name = 'Nordwerk Maschinenbau GmbH' where id = ?", company);
        Kontor.sql()
                .update(
                        "update organisation.address set label = 'Works', recipient = 'Goods in', street = 'Dock 1',"
                                + " city = 'Hamburg', phone = null where company_id = ? and preferred",
                        company);
        Kontor.sql()
                .update("update identity.person set name = 'Anna Schmidt' where email = ?", People.ANNA_OF_NORDWERK);
    }

    private static long company() {
        return Kontor.sql()
                .count(
                        "select m.company_id from identity.membership m join identity.person p"
                                + " on p.id = m.person_id where p.email = ? limit 1",
                        People.ANNA_OF_NORDWERK);
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    @Test
    void thePagesOfABuyerShowTextAsText(Windows windows) {
        Page page = windows.open();
        signIn(page, People.ANNA_OF_NORDWERK);
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/cart",
                "/checkout",
                "/orders",
                "/profile",
                "/help",
                "/order/" + number,
                "/order/" + number + "/placed"));
        CORPUS.forEach(text -> paths.add("/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
        assertNothingRan(page, paths, windows);
    }

    @Test
    void thePagesOfStaffShowTextAsText(Windows windows) {
        Page page = windows.open();
        signIn(page, People.ADMINISTRATOR);
        assertNothingRan(
                page,
                List.of(
                        "/office/",
                        "/office/orders",
                        "/office/order/" + number,
                        "/office/companies",
                        "/office/company/"
                                + Kontor.sql().one("select number from organisation.company where id = ?", company()),
                        "/office/messages",
                        "/office/jobs"),
                windows);
    }

    private static void signIn(Page page, String email) {
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", People.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void assertNothingRan(Page page, List<String> paths, Windows windows) {
        for (String path : paths) {
            page.navigate(path);
            assertEquals(Boolean.TRUE, page.evaluate("window.ranHere === undefined"), path);
        }
        List<String> refused = windows.complaints().stream()
                .filter(complaint -> complaint.contains("Content Security Policy") || complaint.contains("ranHere"))
                .toList();
        assertEquals(List.of(), refused);
    }
}

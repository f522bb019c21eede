package org.kontor.tests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.browser.Axe;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** A purchase that somebody must approve, from the checkout on a desk to the decision on a phone; and those who set it up. */
@InBrowser
class ApprovalRoadIT {

    private static final String MIA = "mia.hoffmann@nordwerk.example";
    private static final String SOPHIE = "sophie.lang@nordwerk.example";
    /** Seventy-five pairs are above Mia's limit of 4,000, and below the 5,000 of which others must know. */
    private static final String SHOES = "F230-44";

    @Test
    void aCartAboveTheLimitIsCutOnAPhoneAndItsBuyerSeesIt(Windows windows) {
        Kontor.sql()
                .update(
                        "delete from cart.cart_line where cart_id in (select c.id from cart.cart c"
                                + " join identity.person p on p.id = c.person_id where p.email = ?)",
                        MIA);
        Page desk = windows.open();
        Portal.signIn(desk, MIA);
        desk.navigate("/product/" + SHOES);
        desk.fill(".buybox .buy .qty input", "75");
        desk.locator(".buybox .buy .qty input").press("Enter");
        desk.waitForSelector(".toast");
        desk.navigate("/checkout");
        assertThat(desk.locator("#approval")).containsText("Sophie Lang");
        desk.locator("#po").focus();
        desk.keyboard().type("ROAD-" + UUID.randomUUID().toString().substring(0, 6));
        desk.keyboard().press("Enter");
        desk.waitForURL("**/placed");
        String number = desk.url().replaceAll(".*/order/([^/]+)/placed.*", "$1");
        desk.navigate("/order/" + number);
        assertThat(desk.locator("#held")).containsText("Sophie Lang");
        List<String> findings = look(desk);

        Page phone = windows.open(360, 780, "en", ColorScheme.DARK);
        Portal.signIn(phone, SOPHIE);
        phone.navigate("/approvals?tab=needs-me");
        phone.locator("a[href='/approvals/" + number + "']").click();
        phone.waitForURL("**/approvals/" + number);
        findings.addAll(look(phone));
        phone.fill("#q1", "60");
        phone.click(".thumbs button[value=APPROVE]");
        assertThat(phone.locator("#comment")).hasAttribute("aria-invalid", "true");
        phone.fill("#comment", "Sixty will do");
        phone.click(".thumbs button[value=APPROVE]");
        phone.waitForURL("**done=approved");

        desk.navigate("/approvals/" + number);
        assertThat(desk.locator("main")).containsText("Sixty will do");
        assertThat(desk.locator("main")).containsText("Line 1: 60 left");
        desk.navigate("/order/" + number);
        assertThat(desk.locator("#held")).hasCount(0);
        assertEquals(List.of(), findings);
    }

    @Test
    void aBudgetIsGivenMoreByKeyboard(Windows windows) {
        String id = Kontor.sql().one("select id::text from approval.budget where name = 'Maintenance'");
        String before = Kontor.sql().one("select granted::text from approval.budget where id = ?::bigint", id);
        Page page = windows.open();
        Portal.signIn(page, Portal.ANNA);
        page.navigate("/budgets");
        List<String> findings = look(page);
        page.locator("a[href='/budget/" + id + "']").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/budget/" + id);
        findings.addAll(look(page));
        page.locator("#amount").focus();
        page.keyboard().type("250");
        page.keyboard().press("Tab");
        assertThat(page.locator("#why")).isFocused();
        page.keyboard().type("A second compressor");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody")).containsText("A second compressor");
        assertEquals(
                "250.0000",
                Kontor.sql()
                        .one(
                                "select (granted - ?::numeric)::text from approval.budget where id = ?::bigint",
                                before,
                                id));
        assertEquals(List.of(), findings);
        assertEquals(List.of(), windows.complaints());
    }

    @Test
    void aRuleIsTriedOnPeopleAndOnThePastBeforeItIsKept(Windows windows) {
        Page page = windows.open();
        Portal.signIn(page, Portal.ANNA);
        page.navigate("/company/rules");
        page.fill("#amount", "6000");
        page.locator("#amount").press("Enter");
        page.waitForURL("**amount=6000**");
        assertThat(page.locator("#who")).containsText("Sophie Lang");
        List<String> findings = look(page);
        page.locator("a[href='/company/rule/new']").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/company/rule/new");
        page.fill("#name", "Tried only " + UUID.randomUUID());
        page.selectOption("[name=f00]", "AMOUNT");
        page.fill("[name=v00]", "1");
        page.selectOption("[name=a000]", "role:approver");
        page.locator("button[value=try]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#replay")).isFocused();
        assertThat(page.locator("#replay")).containsText("Would have needed approval");
        findings.addAll(look(page));
        assertEquals(0, Kontor.sql().count("select count(*) from approval.rule where name like 'Tried only %'"));
        assertEquals(List.of(), findings);
        assertEquals(List.of(), windows.complaints());
    }

    private static List<String> look(Page page) {
        List<String> findings = new ArrayList<>();
        Axe.on(page)
                .analyze()
                .getViolations()
                .forEach(rule -> findings.add(page.url() + ": " + rule.getId() + " at "
                        + rule.getNodes().get(0).getHtml()));
        int over = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (over > 0) {
            findings.add(page.url() + " is " + over + " px too wide");
        }
        return findings;
    }
}

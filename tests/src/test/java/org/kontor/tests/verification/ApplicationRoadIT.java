package org.kontor.tests.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** From the application to the first order, as the applicant and two of staff go it in their browsers. */
@InBrowser
class ApplicationRoadIT {

    private static final String SCREW = "4762-M8X25-ZN88";
    private static final List<String> BY_HAND = List.of("REGISTER", "TAX_NUMBER", "OFFICERS", "SCREENING");

    private final List<String> findings = new ArrayList<>();

    @Test
    void aCompanyAppliesIsLetInByTwoAndOrders(Windows windows) {
        Applicant kai = new Applicant("Straße & Weg GmbH");
        Page applicant = windows.open(360, 780, "en", ColorScheme.LIGHT);
        apply(applicant, kai);
        applicant.navigate(kai.letter("confirm").replaceAll("(?s).*(/apply/confirm/[\\w-]+).*", "$1"));
        applicant.fill("#password", Applicant.PASSWORD);
        applicant.click("main form button.main");
        applicant.waitForURL("**/application/**");
        signIn(applicant, kai.email, Applicant.PASSWORD);
        applicant.navigate("/product/" + SCREW);
        PlaywrightAssertions.assertThat(applicant.locator("#standing")).containsText("We are checking your company");
        applicant.navigate("/company/bank");
        applicant.fill("#number", "DE89 3704 0044 0532 0130 00");
        applicant.click("button[value=enter]");
        applicant.waitForURL("**done=bank-entered");
        look(applicant, "bank accounts");

        String number =
                Kontor.sql().one("select number from verification.application where contact_email = ?", kai.email);
        Page katrin = windows.open();
        signIn(katrin, People.ORDER_DESK, "kontor-demo");
        String dossier = "/office/company/" + number + "/verification";
        check(katrin, dossier);
        katrin.navigate("/office/company/" + number + "/bank");
        katrin.click("button[value=reveal]");
        PlaywrightAssertions.assertThat(katrin.locator("main")).containsText("DE89 3704 0044 0532 0130 00");
        katrin.fill("input[name=words]", "Statement of May");
        katrin.click("button[value=CHECK]");
        katrin.waitForURL("**done=bank-check**");
        look(katrin, "bank accounts for staff");

        Page sven = windows.open();
        signIn(sven, People.OPERATIONS, "kontor-demo");
        sven.navigate("/office/company/" + number + "/bank");
        sven.click("button[value=VERIFY]");
        sven.waitForURL("**done=bank-verify**");
        sven.navigate("/office/company/" + number + "/screening");
        look(sven, "hits");
        sven.navigate("/office/sanction-lists");
        look(sven, "lists");
        sven.navigate(dossier);
        sven.click("#decision button[value=VERIFY]");
        sven.waitForURL("**done=standing-verify**");

        applicant.navigate("/product/" + SCREW);
        PlaywrightAssertions.assertThat(applicant.locator("#standing")).hasCount(0);
        applicant.click(".buybox .buy button.add");
        applicant.waitForSelector(".toast");
        applicant.navigate("/checkout");
        applicant.fill("#po", "FIRST");
        applicant.click("aside button.main");
        applicant.waitForURL("**/placed");
        assertEquals(List.of(), findings);
        assertEquals(List.of(), windows.complaints());
    }

    private static void apply(Page page, Applicant kai) {
        page.navigate("/apply");
        kai.form().forEach((name, value) -> {
            switch (name) {
                case "csrf", "key" -> {
                    // the page has its own
                }
                case "country" -> page.selectOption("#country", value);
                case "terms" -> page.check("input[name=terms]");
                default -> page.fill("#" + name, value);
            }
        });
        page.setInputFiles(
                "#papers",
                new FilePayload("register.pdf", "application/pdf", Applicant.PDF.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button.main");
        page.waitForURL("**/application/**");
        assertTrue(page.content().contains(kai.email), page::content);
    }

    private static void check(Page page, String dossier) {
        page.navigate(dossier);
        page.click("#decision button[value=TAKE]");
        page.waitForURL("**done=standing-take**");
        for (String item : BY_HAND) {
            page.navigate(dossier);
            page.click("#item-" + item + " summary");
            page.fill("#reference-" + item, "seen");
            page.click("#item-" + item + " button[value=PASSED]");
            page.waitForURL("**done=finding**");
        }
    }

    private static void signIn(Page page, String email, String password) {
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", password);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Shuts nobody out, and fits its screen. */
    private void look(Page page, String what) {
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> findings.add(what + ": " + rule.getId() + " at "
                        + rule.getNodes().get(0).getHtml()));
        int over = ((Number)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (over > 0) {
            findings.add(what + " is " + over + " px too wide");
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(java.nio.file.Path.of("target", "screenshots", "road-" + what.replace(' ', '-') + ".png")));
    }
}

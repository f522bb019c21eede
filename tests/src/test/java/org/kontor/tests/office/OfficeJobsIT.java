package org.kontor.tests.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

@InBrowser
class OfficeJobsIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void aFileIsTriedDryThenTakenAndItsRefusedLinesAreHandedBack(Windows windows) throws IOException {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Page page = windows.open();
        Office.open(page, Office.OPERATIONS, "/office/jobs");
        page.click("text=New import");
        page.selectOption("#kind", "companies");
        upload(
                page,
                "companies.csv",
                "customer no;company;country\nT-%s;Tried %s Ltd;GB\n;Nobody;GB\n".formatted(mark, mark));

        assertThat(page.locator("#field-number")).hasValue("customer no");
        assertThat(page.locator("#field-country")).hasValue("country");
        page.fill("#source", "office-test");
        page.click("button[value=dry]");
        assertThat(page.locator("#job")).containsText("Completed", SOON);
        assertThat(page.locator("#job")).containsText("1 + 1 = 2");
        assertEquals(
                0,
                Kontor.sql()
                        .count("select count(*) from organisation.company where name like ?", "Tried " + mark + "%"));

        page.click("button[value=take]");
        page.waitForCondition(() -> !page.locator("#job").textContent().contains("Dry run"));
        assertThat(page.locator("#job")).containsText("Completed", SOON);
        assertEquals(
                1,
                Kontor.sql()
                        .count("select count(*) from organisation.company where name like ?", "Tried " + mark + "%"));

        Download refused = page.waitForDownload(() -> page.click("text=Download all"));
        String lines = Files.readString(refused.path());
        assertTrue(lines.contains("Nobody"), lines);
        page.click(".crumbs a");
        assertThat(page.locator("#runs tbody tr").first()).containsText("companies.csv");
        assertEquals(List.of(), windows.complaints());
    }

    @Test
    void aFileThatIsNoneIsRefusedAtItsField(Page page) {
        Office.open(page, Office.OPERATIONS, "/office/jobs/new");
        upload(page, "picture.csv", "\u0000\u0001\u0002");
        assertThat(page.locator("#problems")).isVisible();
        assertThat(page.locator("#mapping")).hasCount(0);
    }

    @Test
    void aColumnThatMustBeThereIsAskedFor(Page page) {
        Office.open(page, Office.OPERATIONS, "/office/jobs/new");
        upload(page, "orders.csv", "one,two\n1,2\n");
        page.click("button[value=dry]");
        assertThat(page.locator("#problems")).containsText("order_number");
        assertThat(page.locator("#field-sku")).isVisible();
    }

    @Test
    void aMappingIsKeptAndOfferedAgainForTheSameColumns(Page page) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String file = "Nummer %s;Wort;Farbe\nMP-%s;Schraube;rot\n".formatted(mark, mark);
        Office.open(page, Office.OPERATIONS, "/office/jobs/new");
        page.selectOption("#kind", "products");
        upload(page, "artikel.csv", file);
        page.selectOption("#field-sku", "Nummer " + mark);
        page.selectOption("#field-name", "Wort");
        page.selectOption("select[id='other-2']", "attribute");
        page.fill("input[name='default-unit']", "MTR");
        page.selectOption("#decimal", ",");
        page.fill("#remember", "Mapping " + mark);
        page.click("button[value=dry]");
        assertThat(page.locator("#job")).containsText("1 + 0 = 1", SOON);
        assertThat(page.locator("#job")).containsText("attribute:farbe = Farbe");

        page.navigate("office/jobs/new");
        page.selectOption("#kind", "products");
        upload(page, "artikel-2.csv", file);
        assertThat(page.locator("#mapping")).containsText("Mapping " + mark);
        assertThat(page.locator("#field-name")).hasValue("Wort");
        assertThat(page.locator("input[name='default-unit']")).hasValue("MTR");
        assertThat(page.locator("#decimal")).hasValue(",");
        page.fill("input[name='default-unit']", "KGM");
        page.click("button[value=dry]");
        assertThat(page.locator("#replace")).containsText("“MTR”");
        assertThat(page.locator("#replace")).containsText("“KGM”");
        page.check("input[name=replace]");
        page.click("button[value=dry]");
        assertThat(page.locator("#job")).containsText("1 + 0 = 1", SOON);
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from ops.saved_mapping where name = ? and mapping like '%unit=KGM%'",
                                "Mapping " + mark));
        page.click("button[value=again]");
        page.waitForURL(url -> url.contains("/office/job/"));
    }

    @Test
    void aMappingThatIsKeptIsPickedByItsName(Page page) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String file = "sku;family;categories;description-fr_FR-print;description-fr_FR-mobile;description-en_US-print;"
                + "description-en_US-mobile;description-de_DE-print;description-de_DE-mobile;name;picture;price;vendor;Ice %s\n"
                        .formatted(mark)
                + "ICE-%s;icecat_things;;;;Fine;;;;Thing;x.jpg;12.50 EUR;Acme;blue\n".formatted(mark);
        Office.open(page, Office.OPERATIONS, "/office/jobs/new");
        page.selectOption("#kind", "products");
        upload(page, "things.csv", file);
        page.selectOption("#saved", "Icecat");
        page.click("#use-kept");
        page.waitForLoadState();
        assertThat(page.locator("#field-manufacturer")).hasValue("vendor");
        assertThat(page.locator("#source")).hasValue("icecat");
        page.click("button[value=dry]");
        assertThat(page.locator("#job")).containsText("1 + 0 = 1", SOON);
        assertThat(page.locator("#job")).containsText("attribute:ice_" + mark + " = Ice " + mark);
        assertThat(page.locator("#not-taken")).isVisible();
    }

    private static void upload(Page page, String name, String text) {
        page.setInputFiles("#upload", new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype='multipart/form-data'] button");
        page.waitForLoadState();
    }
}

package org.kontor.tests.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** The look of the back-office is the reader's choice. */
@InBrowser
class OfficeLookIT {

    @Test
    void coloursChangeWithoutANewPageAndAreKept(Windows windows) {
        Page page = windows.open();
        Office.open(page, Office.DESK, "/office/orders");
        String before = background(page);
        page.evaluate("window.same = true");
        page.click("#menu > summary");
        page.waitForResponse(answer -> answer.url().contains("/preferences"), () -> page.click("button[value=dark]"));
        assertTrue(!before.equals(background(page)));
        assertEquals(true, page.evaluate("window.same"));
        page.reload();
        assertTrue(!before.equals(background(page)));
        page.click("#menu > summary");
        page.waitForResponse(answer -> answer.url().contains("/preferences"), () -> page.click("button[value=auto]"));
    }

    private static String background(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}

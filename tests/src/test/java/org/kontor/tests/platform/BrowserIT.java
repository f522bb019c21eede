package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.kontor.tests.browser.InBrowser;

@InBrowser
class BrowserIT {

    @Test
    void thePortalOpensInARealBrowser(Page page) {
        page.navigate("");
        assertTrue(page.title().contains("Kontor"), page.title());
    }
}

package org.kontor.tests.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** Axe on a page that has no foreign frames: judged in the page itself, which takes a third of the time. */
public final class Axe {

    private Axe() {}

    public static AxeBuilder on(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }
}

package org.kontor.tests.portal;

import com.microsoft.playwright.Page;

/** The portal as a buyer uses it: who signs in, which pages there are, and the steps of the road to an order. */
final class Portal {

    static final String ANNA = "anna.schmidt@nordwerk.example";
    static final String LI_WEI = "li.wei@huaxin.example";
    static final String EMMA = "emma.carter@bluepeak.example";

    /** An article of the demo data that every site keeps. */
    static final String SCREW = "4762-M8X25-ZN88";

    /** An article that no other test orders. */
    static final String GLOVE = "G350-9";

    private Portal() {}

    static void signIn(Page page, String email) {
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", "kontor-demo");
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Puts an article into the cart from its own page. */
    static void addToCart(Page page, String sku) {
        page.navigate("/product/" + sku);
        page.click(".buybox .buy button.add");
        page.waitForSelector(".toast");
    }

    /** Orders what is in the cart. @return the order's number */
    static String order(Page page, String poNumber) {
        page.navigate("/checkout");
        page.fill("#po", poNumber);
        page.click("aside button.main");
        page.waitForURL("**/placed");
        return page.url().replaceAll(".*/order/([^/]+)/placed.*", "$1");
    }
}

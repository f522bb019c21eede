package org.kontor.shell.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    @ParameterizedTest
    @CsvSource({
        "/, PORTAL",
        "/cart, PORTAL",
        "/order/100001, PORTAL",
        "/never-heard-of, PORTAL",
        "/sign-in, OPEN",
        "/sign-in/, PORTAL",
        "/sign-inx, PORTAL",
        "/profile, ACCOUNT",
        "/assets/kontor.css, FREE",
        "/drawing/ISO4762.svg, OPEN",
        "/assetsx/kontor.css, PORTAL",
        "/jakarta.faces.resource/x.js.xhtml, FREE",
        "/api, API",
        "/api/v1/orders, API",
        "/api/v1/ping, FREE",
        "/apix, PORTAL",
        "/office, OFFICE",
        "/office/orders.xhtml, CLOSED",
        "/office/orders, OFFICE",
        "/office/order/100001, OFFICE",
        "/office/orders.XHTML, CLOSED",
        "/Office/orders, PORTAL",
        "/OFFICE/orders.xhtml, CLOSED",
        "/officex, PORTAL",
        "/office/web-inf/x.xhtml, CLOSED",
        "/WEB-INF/web.xml, CLOSED",
        "/WEB-INF, CLOSED",
        "/META-INF/MANIFEST.MF, CLOSED",
        "/web-inf/pages/cart/cart.xhtml, CLOSED",
        "/cart.xhtml, CLOSED",
        "/cart.XHTML, CLOSED",
        "/cart.jsf, CLOSED",
        "/index.html, CLOSED",
        "/x.class, CLOSED"
    })
    void everyPathHasOneArea(String path, Area area) {
        assertEquals(area, Area.of(path));
    }
}

package org.kontor.catalog.service.number;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An article with the company's own number for it. */
public record OwnNumberRow(String number, String sku, String name, boolean sold) {

    /** Address of the article's page. */
    public String url() {
        return "/product/" + URLEncoder.encode(sku, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package org.kontor.inventory.service;

import java.math.BigDecimal;

/**
 * What a site has left of an article.
 *
 * @param available on hand less what orders hold
 */
public record SiteStock(String siteCode, String nameEn, String nameZh, String country, BigDecimal available) {

    public String siteName(String language) {
        return "zh".equals(language) ? nameZh : nameEn;
    }
}

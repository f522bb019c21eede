package org.kontor.inventory.service;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a site has left of an article.
 *
 * @param available on hand less what orders hold
 * @param expectedOn day on which a supplier is to bring more, where nothing is left; null when nobody knows of one
 */
public record SiteStock(
        String siteCode, String nameEn, String nameZh, String country, BigDecimal available, LocalDate expectedOn) {

    public String siteName(String language) {
        return "zh".equals(language) ? nameZh : nameEn;
    }
}

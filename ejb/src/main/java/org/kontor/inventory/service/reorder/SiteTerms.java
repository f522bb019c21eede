package org.kontor.inventory.service.reorder;

import org.kontor.inventory.model.reorder.ReorderTerms;

/**
 * How an article is ordered again for a site.
 *
 * @param terms null when nobody is reminded of it
 * @param version -1 without terms
 */
public record SiteTerms(String code, String nameEn, String nameZh, ReorderTerms terms, long version) {

    public String name(String language) {
        return "zh".equals(language) ? nameZh : nameEn;
    }
}

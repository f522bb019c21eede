package org.kontor.inventory.service.reorder;

import java.time.LocalDate;
import org.kontor.inventory.model.reorder.ReorderNeed;

/** @param expectedOn when it would come if it were ordered today */
public record ReorderRow(
        ReorderNeed need,
        String nameEn,
        String nameZh,
        String siteCode,
        String siteEn,
        String siteZh,
        LocalDate expectedOn) {

    public String name(String language) {
        return "zh".equals(language) && nameZh != null ? nameZh : nameEn;
    }

    public String site(String language) {
        return "zh".equals(language) ? siteZh : siteEn;
    }
}

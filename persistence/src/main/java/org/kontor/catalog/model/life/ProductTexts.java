package org.kontor.catalog.model.life;

import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

/** Names and descriptions of an article; where there is none in Chinese the English one is shown. */
public record ProductTexts(String nameEn, String nameZh, String textEn, String textZh) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_TEXT = 2000;

    /** @throws RuleViolated {@link CatalogRule#NAME_MUST_NOT_BE_EMPTY}, {@link CatalogRule#TEXT_TOO_LONG} */
    public ProductTexts {
        nameEn = nameEn.strip();
        nameZh = nameZh.strip();
        textEn = textEn.strip();
        textZh = textZh.strip();
        if (nameEn.isEmpty()) {
            throw new RuleViolated(CatalogRule.NAME_MUST_NOT_BE_EMPTY, Map.of("sku", ""));
        }
        if (Math.max(nameEn.length(), nameZh.length()) > LONGEST_NAME
                || Math.max(textEn.length(), textZh.length()) > LONGEST_TEXT) {
            throw new RuleViolated(CatalogRule.TEXT_TOO_LONG, Map.of("name", LONGEST_NAME, "text", LONGEST_TEXT));
        }
    }
}

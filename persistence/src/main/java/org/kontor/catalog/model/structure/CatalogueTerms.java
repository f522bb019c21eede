package org.kontor.catalog.model.structure;

import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

/**
 * What a catalogue is called.
 *
 * @param code small letters, digits, dashes and underscores
 */
public record CatalogueTerms(String code, String nameEn, String nameZh) {

    public static final int LONGEST_NAME = 80;

    /** @throws RuleViolated {@link CatalogRule#CATALOGUE_WRONG} */
    public CatalogueTerms {
        nameEn = nameEn.strip();
        nameZh = nameZh.strip();
        boolean named = !nameEn.isEmpty() && !nameZh.isEmpty();
        boolean coded = code.matches("[a-z0-9][a-z0-9_-]{0,59}");
        if (!named || !coded || Math.max(nameEn.length(), nameZh.length()) > LONGEST_NAME) {
            throw new RuleViolated(CatalogRule.CATALOGUE_WRONG, Map.of("most", LONGEST_NAME));
        }
    }
}

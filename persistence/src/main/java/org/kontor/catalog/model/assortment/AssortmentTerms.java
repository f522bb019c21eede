package org.kontor.catalog.model.assortment;

import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

/**
 * What an assortment says of itself.
 *
 * @param everything whether it shows what no rule of it speaks of
 * @param standard whether it holds for companies that have none of their own
 */
public record AssortmentTerms(String name, boolean everything, boolean standard) {

    public static final int LONGEST_NAME = 80;

    /** @throws RuleViolated {@link CatalogRule#ASSORTMENT_NAME_WRONG} */
    public AssortmentTerms {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RuleViolated(CatalogRule.ASSORTMENT_NAME_WRONG, Map.of("most", LONGEST_NAME));
        }
    }
}

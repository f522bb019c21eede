package org.kontor.catalog.model.number;

import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.PartNumber;
import org.kontor.kernel.RuleViolated;

/** The number under which a company knows an article, as the company writes it. */
public record OwnNumber(String text) {

    public static final int LONGEST = 60;

    /** @throws RuleViolated {@link CatalogRule#OWN_NUMBER_INVALID} */
    public OwnNumber {
        text = text.strip();
        if (text.length() > LONGEST
                || text.codePoints().anyMatch(Character::isISOControl)
                || PartNumber.key(text).isEmpty()) {
            throw new RuleViolated(
                    CatalogRule.OWN_NUMBER_INVALID,
                    Map.of("number", text.substring(0, Math.min(text.length(), LONGEST)), "most", LONGEST));
        }
    }
}

package org.kontor.catalog.model.life;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

/** Words of any language by which an article is found and that stand nowhere on its page; each once, commas between them. */
public record Keywords(String text) {

    public static final int LONGEST = 3990;

    /**
     * @param text words with commas, semicolons or ends of lines between them
     * @throws RuleViolated {@link CatalogRule#KEYWORDS_TOO_LONG}
     */
    public Keywords {
        text = Arrays.stream(text.split("[,;\\n\\r\uFF0C\u3001\uFF1B]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (text.length() > LONGEST) {
            throw new RuleViolated(CatalogRule.KEYWORDS_TOO_LONG, Map.of("most", LONGEST));
        }
    }
}

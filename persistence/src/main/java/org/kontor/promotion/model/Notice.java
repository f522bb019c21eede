package org.kontor.promotion.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.kernel.RuleViolated;

/** What the house tells all buyers from one day to another, always in both languages. */
public record Notice(String titleEn, String titleZh, String textEn, String textZh, LocalDate from, LocalDate until) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 600;

    /**
     * @throws RuleViolated {@link PromotionRule#NOTICE_IN_BOTH_LANGUAGES}, {@link PromotionRule#NOTICE_TOO_LONG}, {@link
     *     PromotionRule#NOTICE_ENDS_BEFORE_IT_BEGINS}
     */
    public Notice {
        if (Stream.of(titleEn, titleZh, textEn, textZh).anyMatch(words -> words == null || words.isBlank())) {
            throw new RuleViolated(PromotionRule.NOTICE_IN_BOTH_LANGUAGES);
        }
        if (Stream.of(titleEn, titleZh).anyMatch(title -> title.length() > LONGEST_TITLE)
                || Stream.of(textEn, textZh).anyMatch(text -> text.length() > LONGEST_TEXT)) {
            throw new RuleViolated(PromotionRule.NOTICE_TOO_LONG, Map.of("title", LONGEST_TITLE, "text", LONGEST_TEXT));
        }
        if (until.isBefore(from)) {
            throw new RuleViolated(PromotionRule.NOTICE_ENDS_BEFORE_IT_BEGINS, Map.of("from", from, "until", until));
        }
    }
}

package org.kontor.catalog.model.life;

import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.PartNumber;
import org.kontor.kernel.RuleViolated;

/** The number that staff give an article: letters, digits and signs in one line, as it is to be printed. */
public record NewNumber(String text) {

    public static final int LONGEST = 60;

    /** Longest number of a manufacturer. */
    public static final int LONGEST_OF_MAKER = 80;

    /** What cannot stand in the address of its page, or would lead to another one's. */
    private static final Pattern UNADDRESSED = Pattern.compile("[%#?;\\\\]|//|^/|/$|(^|/)[.]{1,2}(/|$)");

    /** @throws RuleViolated {@link CatalogRule#SKU_MUST_NOT_BE_EMPTY}, {@link CatalogRule#SKU_WRONG} */
    public NewNumber {
        text = text.strip();
        if (PartNumber.key(text).isEmpty()) {
            throw new RuleViolated(CatalogRule.SKU_MUST_NOT_BE_EMPTY);
        }
        if (!isPrinted(text, LONGEST) || UNADDRESSED.matcher(text).find()) {
            throw new RuleViolated(CatalogRule.SKU_WRONG, Map.of("most", LONGEST));
        }
    }

    /**
     * @return the manufacturer's number without outer space; may be empty
     * @throws RuleViolated {@link CatalogRule#MANUFACTURER_NUMBER_WRONG}
     */
    public static String ofMaker(String typed) {
        String plain = typed.strip();
        if (!isPrinted(plain, LONGEST_OF_MAKER)) {
            throw new RuleViolated(CatalogRule.MANUFACTURER_NUMBER_WRONG, Map.of("most", LONGEST_OF_MAKER));
        }
        return plain;
    }

    private static boolean isPrinted(String text, int most) {
        return text.length() <= most && text.codePoints().allMatch(NewNumber::printed);
    }

    private static boolean printed(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}

package org.kontor.cart.service.quick;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.cart.model.quick.QuickRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;

/**
 * A line as somebody typed it: nothing in it has been altered, leading zeros are there.
 *
 * @param line its number where it came from
 * @param unit empty when none was typed
 * @param pick the article's number chosen where the code meant several; empty before
 * @param unclear the line could not be told apart into code and quantity; it then stands whole in the code
 */
public record TypedLine(int line, String code, String quantity, String unit, String pick, boolean unclear) {

    public static final int LONGEST_CODE = 80;

    private static final int SHOWN = 40;
    private static final Pattern FORMULA = Pattern.compile("[=＝@＠].*|[+\\-＋－].*[(!|*/].*");
    private static final Pattern FIGURE = Pattern.compile("[0-9]+([.,][0-9]+)?[Ee][+-]?[0-9]{2,3}");
    private static final Pattern SHEET_ERROR =
            Pattern.compile("#{3,}|#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|NV|BEZUG!|WERT!)");

    public TypedLine(int line, String code, String quantity) {
        this(line, code, quantity, "", "", false);
    }

    public boolean isBlank() {
        return code.isEmpty() && quantity.isEmpty();
    }

    /** What the article is looked up by; an article that was picked by our own number, which no other number shadows. */
    public String wanted() {
        return pick.isEmpty() ? code : "=" + pick;
    }

    /** Why nothing can be looked up by this line; a sheet's own writing is not guessed at. */
    public Optional<RuleViolated> problem() {
        if (unclear) {
            return broken(QuickRule.COLUMNS_UNCLEAR);
        }
        if (code.isEmpty()) {
            return broken(QuickRule.CODE_MISSING);
        }
        if (FORMULA.matcher(code).matches()) {
            return broken(QuickRule.CODE_IS_A_FORMULA);
        }
        if (FIGURE.matcher(code).matches()) {
            return broken(QuickRule.CODE_IS_A_FIGURE);
        }
        if (SHEET_ERROR.matcher(code).matches()) {
            return broken(QuickRule.CODE_IS_A_SHEET_ERROR);
        }
        if (code.length() > LONGEST_CODE) {
            return broken(QuickRule.CODE_TOO_LONG);
        }
        if (quantity.isEmpty()) {
            return broken(QuickRule.QUANTITY_MISSING);
        }
        return amount().isEmpty() ? broken(QuickRule.QUANTITY_UNREADABLE) : Optional.empty();
    }

    public Optional<BigDecimal> amount() {
        return TypedQuantity.of(quantity);
    }

    private Optional<RuleViolated> broken(QuickRule rule) {
        return Optional.of(
                new RuleViolated(rule, Map.of("code", shortened(code), "quantity", shortened(quantity), "line", line)));
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}

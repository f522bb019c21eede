package org.kontor.catalog.model.structure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a value of an attribute may be, and how one that was typed is kept: an amount in the attribute's own unit, whatever unit it
 * was written in; one of the choices, found in either language; yes or no.
 *
 * @param unit of amounts; null for none
 */
public record AttributeTerms(AttributeKind kind, String unit, List<Choice> choices) {

    public static final int LONGEST = 200;

    private static final int DECIMALS = 6;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);
    private static final Set<String> YES = Set.of("yes", "true", "ja", "是", "有", "1", "y");
    private static final Set<String> NO = Set.of("no", "false", "nein", "否", "无", "0", "n");
    private static final Value IS_SO = new Value("Yes", "是", null);
    private static final Value IS_NOT = new Value("No", "否", null);

    /** One of the list, in both languages. */
    public record Choice(String english, String chinese) {}

    /** A value as it is kept. @param number null for all but amounts */
    public record Value(String english, String chinese, BigDecimal number) {}

    public AttributeTerms {
        unit = unit == null || unit.isBlank() ? null : unit.strip();
        choices = List.copyOf(choices);
    }

    /** @param chinese empty where words are the same; only words have it. @return empty when it does not fit */
    public Optional<Value> read(String typed, String chinese) {
        String text = typed.strip();
        if (text.isEmpty() || Math.max(text.length(), chinese.length()) > LONGEST) {
            return Optional.empty();
        }
        return switch (kind) {
            case TEXT -> Optional.of(new Value(text, chinese.isBlank() ? text : chinese.strip(), null));
            case FLAG -> flag(text.toLowerCase(Locale.ROOT));
            case NUMBER ->
                amount(text).map(number -> new Value(number.toPlainString(), number.toPlainString(), number));
            case CHOICE ->
                choices.stream()
                        .filter(choice -> choice.english().equalsIgnoreCase(text)
                                || choice.chinese().equals(text))
                        .findFirst()
                        .map(choice -> new Value(choice.english(), choice.chinese(), null));
        };
    }

    private static Optional<Value> flag(String text) {
        return YES.contains(text) ? Optional.of(IS_SO) : NO.contains(text) ? Optional.of(IS_NOT) : Optional.empty();
    }

    /** In the attribute's unit; one that is written in a unit of another kind is none. */
    private Optional<BigDecimal> amount(String text) {
        Optional<Measure> own = unit == null ? Optional.empty() : Measure.of("1", unit);
        Optional<BigDecimal> number = own.isPresent()
                ? Measure.of(text, unit)
                        .filter(measure -> measure.unit().equals(own.get().unit()))
                        .map(measure -> measure.number().divide(own.get().number(), DECIMALS, RoundingMode.HALF_UP))
                : Measure.of(bare(text), null)
                        .filter(measure -> measure.unit().isEmpty())
                        .map(measure -> measure.number().setScale(DECIMALS, RoundingMode.HALF_UP));
        return number.filter(amount -> amount.abs().compareTo(LIMIT) < 0).map(AttributeTerms::plain);
    }

    /** A unit that nobody else knows may stand behind the figure. */
    private String bare(String text) {
        boolean named = unit != null && text.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT));
        return named ? text.substring(0, text.length() - unit.length()).strip() : text;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

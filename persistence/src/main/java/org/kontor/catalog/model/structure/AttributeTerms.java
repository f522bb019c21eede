package org.kontor.catalog.model.structure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a value of an attribute may be, and how one that was typed is kept: an amount in the attribute's own unit, whatever unit it
 * was written in; one of the choices, found in any language; yes or no.
 *
 * @param unit of amounts; null for none
 */
public record AttributeTerms(AttributeKind kind, String unit, List<Choice> choices) {

    public static final int LONGEST = 200;

    private static final int DECIMALS = 6;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);
    private static final Set<String> YES = Set.of("yes", "true", "ja", "是", "有", "1", "y");
    private static final Set<String> NO = Set.of("no", "false", "nein", "否", "无", "0", "n");
    private static final Value IS_SO = new Value("Yes", "是", "Ja", null);
    private static final Value IS_NOT = new Value("No", "否", "Nein", null);

    /** One of the list, in its languages. @param german null where it is the English word */
    public record Choice(String english, String chinese, String german) {

        public Choice {
            german = other(german, english);
        }
    }

    /** A value as it is kept. @param german null where it is the English word; @param number null for all but amounts */
    public record Value(String english, String chinese, String german, BigDecimal number) {}

    public AttributeTerms {
        unit = unit == null || unit.isBlank() ? null : unit.strip();
        choices = List.copyOf(choices);
    }

    /** The German word, null where there is none but the English one. */
    private static String other(String german, String english) {
        return german == null || german.isBlank() || german.strip().equals(english) ? null : german.strip();
    }

    /**
     * @param chinese empty where words are the same, as {@code german}; only words have them
     * @return empty when it does not fit
     */
    public Optional<Value> read(String typed, String chinese, String german) {
        String text = typed.strip();
        if (text.isEmpty() || Stream.of(text, chinese, german).anyMatch(word -> word.length() > LONGEST)) {
            return Optional.empty();
        }
        return switch (kind) {
            case TEXT ->
                Optional.of(new Value(text, chinese.isBlank() ? text : chinese.strip(), other(german, text), null));
            case FLAG -> flag(text.toLowerCase(Locale.ROOT));
            case NUMBER ->
                amount(text).map(number -> new Value(number.toPlainString(), number.toPlainString(), null, number));
            case CHOICE ->
                choices.stream()
                        .filter(choice -> choice.english().equalsIgnoreCase(text)
                                || choice.chinese().equals(text)
                                || text.equalsIgnoreCase(choice.german()))
                        .findFirst()
                        .map(choice -> new Value(choice.english(), choice.chinese(), choice.german(), null));
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

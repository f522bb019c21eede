package org.kontor.catalog.model.proposal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.Gtin;
import org.kontor.catalog.model.life.Keywords;
import org.kontor.catalog.model.life.NewNumber;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.catalog.model.life.ProductTexts;
import org.kontor.catalog.model.structure.AttributeTerms;
import org.kontor.catalog.model.unit.SalesUnit;
import org.kontor.catalog.model.unit.UnitRule;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.RuleViolated;

/**
 * Fields of an article that go together, checked and written as they are kept: no outer space, instants in ISO 8601, the
 * empty text for nothing. It is the same check for what is saved at once and for what a colleague agrees to. Long texts,
 * attributes, units and articles beside it are checked where they are kept.
 */
public record ProductChange(ChangeKind kind, Map<String, String> values) {

    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,9}(?:[.][0-9]{1,3})?");

    /**
     * @param values of all fields of the kind, one that is missing is empty; of a kind with any number of them those that change
     * @throws RuleViolated what {@link ProductTexts}, {@link Keywords}, {@link NewNumber}, {@link Gtin}, {@link ProductLife}
     *     and {@link UnitRule} say
     */
    public ProductChange {
        values = Map.copyOf(checked(kind, values));
    }

    private static Map<String, String> checked(ChangeKind kind, Map<String, String> given) {
        Map<String, String> kept = new HashMap<>();
        kind.fields()
                .forEach(field -> kept.put(field, given.getOrDefault(field, "").strip()));
        switch (kind) {
            case TEXTS -> texts(kept);
            case KEYWORDS -> kept.put("keywords", new Keywords(kept.get("keywords")).text());
            case NUMBERS -> {
                kept.put("manufacturer-number", NewNumber.ofMaker(kept.get("manufacturer-number")));
                String gtin = kept.get("gtin").replaceAll("[ -]", "");
                kept.put("gtin", gtin.isEmpty() ? "" : Gtin.checked(gtin));
            }
            case LIFE -> life(kept);
            case LOT_SIZE -> {
                BigDecimal multiple = figure(kept, "order-multiple");
                BigDecimal minimum = figure(kept, "min-quantity");
                SalesUnit.requireFitting(new LotSize(kept.get("unit"), multiple, minimum));
            }
            case LONG_TEXTS -> {}
            case ATTRIBUTES, UNITS, RELATIONS -> kept.putAll(given);
        }
        return kept;
    }

    /** As it is kept from now on. */
    private static BigDecimal figure(Map<String, String> kept, String field) {
        String typed = kept.get(field);
        if (!FIGURE.matcher(typed).matches()) {
            throw new RuleViolated(UnitRule.FIGURE_WRONG, Map.of("figure", typed));
        }
        BigDecimal figure = new BigDecimal(typed).stripTrailingZeros();
        kept.put(field, figure.toPlainString());
        return figure;
    }

    public static ProductChange of(ProductLife life) {
        return new ProductChange(
                ChangeKind.LIFE,
                Map.of(
                        "released", iso(life.releasedAt()),
                        "phase-out", iso(life.phaseOutAt()),
                        "discontinued", iso(life.discontinuedAt())));
    }

    /** @param values attribute to its value from now on; empty takes it away */
    public static ProductChange ofAttributes(Map<String, Optional<AttributeTerms.Value>> values) {
        Map<String, String> fields = new HashMap<>();
        values.forEach((code, value) -> fields.put(
                ChangeKind.ATTRIBUTES.field(code),
                value.map(AttributeWords::text).orElse("")));
        return new ProductChange(ChangeKind.ATTRIBUTES, fields);
    }

    private static String iso(Instant at) {
        return at == null ? "" : at.toString();
    }

    /** The fields in which this differs from the article as it is, with their values here. A form knows instants to the minute. */
    public Map<String, String> differingFrom(Map<String, String> now) {
        Map<String, String> differing = new TreeMap<>(values);
        differing.entrySet().removeIf(field -> field.getValue().equals(now.getOrDefault(field.getKey(), "")));
        if (kind == ChangeKind.LIFE) {
            differing.entrySet().removeIf(field -> isMinuteOf(field.getValue(), now.get(field.getKey())));
        }
        return differing;
    }

    private static boolean isMinuteOf(String typed, String kept) {
        return !typed.isEmpty()
                && !kept.isEmpty()
                && Instant.parse(kept).truncatedTo(ChronoUnit.MINUTES).equals(Instant.parse(typed));
    }

    public String value(String field) {
        return values.get(field);
    }

    private static ProductTexts texts(Map<String, String> values) {
        return new ProductTexts(
                values.get("name-en"), values.get("name-zh"), values.get("text-en"), values.get("text-zh"));
    }

    /** @param values of all fields of the kind */
    static ProductLife life(Map<String, String> values) {
        try {
            return new ProductLife(
                    instant(values.get("released")),
                    instant(values.get("phase-out")),
                    instant(values.get("discontinued")));
        } catch (DateTimeParseException noInstant) {
            throw new RuleViolated(CatalogRule.LIFE_OUT_OF_ORDER);
        }
    }

    private static Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}

package org.kontor.catalog.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.kontor.catalog.service.AttributeValue;

/** The attributes of several articles side by side: one line each, whatever the articles call their values. */
final class Comparison {

    static final int MOST = 6;

    /**
     * One attribute.
     *
     * @param values one for each article, as shown; empty where it has none
     * @param same whether all articles have it, and have the same
     */
    public record Line(String name, List<String> values, boolean same) {

        public Line {
            values = List.copyOf(values);
        }
    }

    private Comparison() {}

    /** In the order of the first article, then of what others have besides. */
    static List<Line> of(List<List<AttributeValue>> articles, Function<AttributeValue, String> shown) {
        Map<String, String> names = new LinkedHashMap<>();
        articles.forEach(article -> article.forEach(value -> names.putIfAbsent(value.code(), value.name())));
        List<Line> lines = new ArrayList<>();
        names.forEach((code, name) -> {
            List<AttributeValue> values = articles.stream()
                    .map(article -> article.stream()
                            .filter(value -> value.code().equals(code))
                            .findFirst()
                            .orElse(null))
                    .toList();
            lines.add(new Line(
                    name,
                    values.stream()
                            .map(value -> value == null ? "" : shown.apply(value))
                            .toList(),
                    values.stream().map(Comparison::meant).distinct().count() == 1));
        });
        return lines;
    }

    /** What a value means: figures are equal however many zeros they end in, words whatever their case. */
    private static Object meant(AttributeValue value) {
        if (value == null) {
            return "";
        }
        BigDecimal number = value.number();
        return number == null
                ? Objects.toString(value.value(), "").strip().toLowerCase(Locale.ROOT)
                : List.of(number.stripTrailingZeros(), Objects.toString(value.unit(), ""));
    }
}

package org.kontor.catalog.model.structure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a value of an attribute says as a number with a unit, however it is written: "10000 RPM", "10,000 min⁻¹" and
 * "10 000 转/分" are the same, and so are "1 kW" and "1000W". Two values mean the same when their {@link #meaning} is equal.
 *
 * @param number in {@code unit}
 * @param unit the symbol of the unit to which all of its kind are brought; empty for a bare number
 */
public record Measure(BigDecimal number, String unit) {

    private static final Pattern WRITTEN =
            Pattern.compile("([+-]?)([0-9]+(?:[ ',.][0-9]{3}(?![0-9]))*(?:[.,][0-9]+)?)\\s*(.*)");
    private static final Pattern IN_THOUSANDS =
            Pattern.compile("[1-9][0-9]{0,2}([ ',])[0-9]{3}(\\1[0-9]{3})*(\\.[0-9]+)?");
    private static final Pattern IN_THOUSANDS_BY_POINTS =
            Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3})+,[0-9]+" + "|[1-9][0-9]{0,2}(\\.[0-9]{3}){2,}");
    private static final Pattern PLAIN = Pattern.compile("[0-9]+([.,][0-9]+)?");

    private static final Map<String, Unit> UNITS = new HashMap<>();

    private record Unit(String base, BigDecimal factor) {}

    static {
        add("min⁻¹", "1", "rpm", "r/min", "1/min", "u/min", "min-1", "min^-1", "转/分", "转/分钟", "/min");
        add("m", "1", "metre", "meter", "米");
        add("m", "0.001", "mm", "毫米", "millimetre", "millimeter");
        add("m", "0.01", "cm", "厘米");
        add("m", "0.0254", "in", "inch", "\"", "″", "zoll", "英寸");
        add("mm²", "1", "mm2", "qmm", "sqmm", "平方毫米");
        add("g", "1", "gram", "克");
        add("g", "1000", "kg", "kilogram", "公斤", "千克");
        add("V", "1", "volt", "v", "伏");
        add("V", "1000", "kv");
        add("A", "1", "a", "amp", "ampere", "安");
        add("A", "0.001", "ma");
        add("W", "1", "w", "watt", "瓦");
        add("W", "1000", "kw", "千瓦");
        add("Hz", "1", "hz", "赫兹");
        add("Hz", "1000", "khz");
        add("bar", "1", "巴");
        add("Nm", "1", "n·m", "n.m", "newtonmetre");
        add("°C", "1", "°c", "c", "degc", "摄氏度");
        add("l", "1", "litre", "liter", "ltr", "升");
        add("l", "0.001", "ml", "毫升");
        add("%", "1", "percent", "pct");
        add("pc", "1", "pcs", "piece", "pieces", "件", "个");
    }

    private static void add(String base, String factor, String... spellings) {
        Unit unit = new Unit(base, new BigDecimal(factor));
        for (String spelling : spellings) {
            UNITS.put(key(spelling), unit);
        }
        UNITS.putIfAbsent(key(base), new Unit(base, BigDecimal.ONE));
    }

    /** @param unit the attribute's own, for values that name none; may be null */
    public static Optional<Measure> of(String value, String unit) {
        Matcher written = WRITTEN.matcher(plain(value));
        if (!written.matches()) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = number(written.group(2).strip());
        String named = written.group(3).isEmpty() && unit != null ? unit : written.group(3);
        Unit known = UNITS.get(key(named));
        if (number.isEmpty() || known == null && !named.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal exact = written.group(1).equals("-") ? number.get().negate() : number.get();
        BigDecimal brought = known == null ? exact : exact.multiply(known.factor());
        return Optional.of(new Measure(normal(brought), known == null ? "" : known.base()));
    }

    /** What the value means, as something to compare: as a measure, else as words whose case and spaces do not count. */
    public static String meaning(String value, String unit) {
        return of(value, unit)
                .map(measure -> measure.number().toPlainString() + " " + measure.unit())
                .orElseGet(() -> plain(value).toLowerCase(Locale.ROOT));
    }

    private static Optional<BigDecimal> number(String digits) {
        if (IN_THOUSANDS.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replaceAll("[ ',]", "")));
        }
        if (IN_THOUSANDS_BY_POINTS.matcher(digits).matches()) {
            return Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')));
        }
        return PLAIN.matcher(digits).matches()
                ? Optional.of(new BigDecimal(digits.replace(',', '.')))
                : Optional.empty();
    }

    private static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Raised signs keep their place as ordinary ones: min⁻¹ becomes min-1. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u2212', '-')
                .replace('\u2019', '\'')
                .replaceAll("[\\s\u00a0\u2009\u202f]+", " ")
                .strip();
    }

    private static String key(String unit) {
        return plain(unit).toLowerCase(Locale.ROOT).replace(" ", "").replaceAll("\\.$", "");
    }
}

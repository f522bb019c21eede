package org.kontor.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** One article of the demonstration catalogue while it is being described; numbers are as the trade prints them. */
final class Article {

    /** A typed attribute: the words shown and, where values have an order, the number they sort by. */
    record Value(String attribute, Words words, BigDecimal number) {}

    final String sku;
    final String category;
    final List<Value> values = new ArrayList<>();
    Words name;
    Words text;
    String maker;
    String makerNumber;
    String unit = "C62";
    BigDecimal multiple = BigDecimal.ONE;
    BigDecimal weightGrams = BigDecimal.ZERO;
    String origin = "DE";
    String tariff;
    String drawing;
    /** Net in EUR for {@link #priceBase} units at the smallest quantity. */
    BigDecimal price;

    int priceBase = 1;
    /** How often it is asked for: 3 fast, 2 ordinary, 1 slow; decides how much stock there is. */
    int pace = 2;

    Article(String sku, String category) {
        this.sku = sku;
        this.category = category;
    }

    Article name(String en, String zh) {
        name = new Words(en, zh);
        return this;
    }

    Article text(String en, String zh) {
        text = new Words(en, zh);
        return this;
    }

    Article maker(String maker, String number, String origin) {
        this.maker = maker;
        this.makerNumber = number;
        this.origin = origin;
        return this;
    }

    Article value(String attribute, String word) {
        values.add(new Value(attribute, Words.same(word), null));
        return this;
    }

    Article value(String attribute, Words words) {
        values.add(new Value(attribute, words, null));
        return this;
    }

    /** A value whose words are not a number but which sorts by one, such as thread M8. */
    Article value(String attribute, String word, double sortsBy) {
        values.add(new Value(attribute, Words.same(word), decimal(sortsBy)));
        return this;
    }

    Article number(String attribute, double number) {
        return value(attribute, plain(number), number);
    }

    Article pack(String unit, int multiple) {
        this.unit = unit;
        this.multiple = BigDecimal.valueOf(multiple);
        return this;
    }

    Article weight(double grams) {
        weightGrams = BigDecimal.valueOf(grams).setScale(3, RoundingMode.HALF_UP);
        return this;
    }

    Article tariff(String code) {
        tariff = code;
        return this;
    }

    Article drawing(String key) {
        drawing = key;
        return this;
    }

    /**
     * Price of {@code base} units from a fixed part for handling and a part for material.
     *
     * @param fixedCents EUR cents for {@code base} units
     * @param centsPerKilogram EUR cents for the weight of {@code base} units
     */
    Article price(int base, long fixedCents, long centsPerKilogram) {
        BigDecimal kilograms = weightGrams.multiply(BigDecimal.valueOf(base)).movePointLeft(3);
        price = BigDecimal.valueOf(fixedCents)
                .add(kilograms.multiply(BigDecimal.valueOf(centsPerKilogram)))
                .movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
        priceBase = base;
        return this;
    }

    Article pace(int pace) {
        this.pace = pace;
        return this;
    }

    /** A dimension as printed in a table: no superfluous zeros, never an exponent. */
    static String plain(double number) {
        return decimal(number).toPlainString();
    }

    private static BigDecimal decimal(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
    }
}

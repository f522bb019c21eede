package org.kontor.document.service.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words and figures in the language of the buyer, days in the time zone of his company. */
final class Words {

    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle texts;

    /** @param language {@code en} or {@code zh} */
    Words(String language, ZoneId zone) {
        this.locale = "zh".equals(language) ? Locale.SIMPLIFIED_CHINESE : Locale.UK;
        this.zone = zone;
        this.texts = ResourceBundle.getBundle(
                "org.kontor.document.print_" + ("zh".equals(language) ? "zh" : "en"),
                Locale.ROOT,
                Words.class.getClassLoader());
    }

    String say(String key, Object... values) {
        return values.length == 0
                ? texts.getString(key)
                : new MessageFormat(texts.getString(key), locale).format(values);
    }

    String language() {
        return locale.toLanguageTag();
    }

    String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    String country(String code) {
        return code == null
                ? ""
                : new Locale.Builder().setRegion(code.strip()).build().getDisplayCountry(locale);
    }

    String quantity(BigDecimal quantity, String unit) {
        return plain(quantity) + " " + unit(unit);
    }

    String unit(String unit) {
        String key = "unit." + unit;
        return texts.containsKey(key) ? texts.getString(key) : unit;
    }

    /** As many decimals as there are, at most six. */
    String plain(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    /** At least as many decimals as the currency has. */
    String price(BigDecimal price, int scale) {
        return figure(price, scale, 6);
    }

    String amount(BigDecimal amount, int scale) {
        return figure(amount, scale, scale);
    }

    private String figure(BigDecimal figure, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(figure);
    }
}

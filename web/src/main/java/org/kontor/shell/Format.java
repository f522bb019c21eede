package org.kontor.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.kernel.Money;
import org.kontor.kernel.TypedQuantity;
import org.kontor.order.event.OrderPlaced;
import org.kontor.organisation.service.address.AddressView;

/**
 * Writes money, quantities and times for the reader: the currency's code always, never a bare sign; quantities with their
 * unit; times in the reader's zone. Both languages group thousands by comma.
 */
@Named
@RequestScoped
public class Format {

    /** Does not break a line between a figure and what it counts. */
    private static final String THIN = "\u202f";

    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ENGLISH);

    private static final Set<String> CODE_LAST = Set.of("US", "CA", "GB", "AU", "CN", "IN");

    private Reader reader;
    private Texts texts;

    protected Format() {}

    @Inject
    public Format(Reader reader, Texts texts) {
        this.reader = reader;
        this.texts = texts;
    }

    /** An amount at the scale of its currency: {@code 1,234.50 EUR}, or {@code EUR 1,234.50} for who wants it so. */
    public String money(BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        int scale = Money.scaleOf(currency);
        return withCurrency(decimal(amount, scale, scale), currency);
    }

    public String money(Money money) {
        return money == null ? "" : money(money.amount(), money.currency());
    }

    /** A price for one base quantity: at least the currency's digits, at most six. */
    public String unitPrice(BigDecimal amount, String currency) {
        return amount == null ? "" : withCurrency(decimal(amount, Money.scaleOf(currency), 6), currency);
    }

    private String withCurrency(String figure, String currency) {
        return reader.isCurrencyFirst() ? currency + "\u00a0" + figure : figure + "\u00a0" + currency;
    }

    /** What a price is for: {@code per 100 pc}. */
    public String basis(BigDecimal base, String unit) {
        return base == null || base.compareTo(BigDecimal.ONE) == 0
                ? texts.of("shell.per", unit(unit))
                : texts.of("shell.per", quantity(base, unit));
    }

    /** A figure of any type: expressions in pages know only one method of a name. */
    public String number(Number number) {
        return number == null ? "" : decimal(new BigDecimal(number.toString()), 0, 6);
    }

    /** A figure for the value of an input field: plain digits that are read back as the same figure. */
    public String plain(BigDecimal number) {
        return number == null ? "" : TypedQuantity.plain(number);
    }

    public String quantity(BigDecimal amount, String unit) {
        return amount == null ? "" : decimal(amount, 0, 3) + THIN + unit(unit);
    }

    /** The short name of a unit of UN/ECE Recommendation 20; the code itself when it is none we trade in. */
    public String unit(String code) {
        String key = "shell.unit." + code;
        String name = texts.get(key);
        return name.equals(key) ? code : name;
    }

    /**
     * In a sentence or heading: {@code 12 Nov 2026}, {@code 2026年11月12日}. Takes a date or an instant; one method for both,
     * for an expression cannot choose between two when the value is missing.
     */
    public String date(TemporalAccessor when) {
        return when == null ? "" : pattern("d MMM yyyy", "yyyy年M月d日").format(localDate(when));
    }

    /** In a table: Chinese readers expect {@code 2026-11-12} there. */
    public String day(TemporalAccessor when) {
        return when == null ? "" : pattern("d MMM yyyy", "yyyy-MM-dd").format(localDate(when));
    }

    public String time(Instant at) {
        return at == null
                ? ""
                : pattern("d MMM yyyy, HH:mm", "yyyy-MM-dd HH:mm").format(at.atZone(reader.getZone()));
    }

    /** With the zone: whoever has not signed in has none of his own. */
    public String timeOfDay(Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern("HH:mm:ss z", reader.getLocale()).format(at.atZone(reader.getZone()));
    }

    /** The reader's zone as a name: times of a page are in it. */
    public String zone() {
        return reader.getZone().getDisplayName(TextStyle.FULL, reader.getLocale());
    }

    /** For {@code <time datetime>}. */
    public String iso(Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        ZonedDateTime.ofInstant(at, reader.getZone()).withNano(0));
    }

    /** Name of a country by its ISO 3166 code. */
    public String country(String code) {
        return code == null ? "" : new Locale("", code).getDisplayCountry(reader.getLocale());
    }

    /** A country and its name. */
    public record Country(String code, String name) {}

    /** All countries by name in the reader's language. */
    public List<Country> getCountries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, country(code)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(reader.getLocale())))
                .toList();
    }

    /**
     * An address line by line, as its country writes it: a Chinese one begins with the province and ends with who
     * receives, others the other way round.
     */
    public List<String> address(PostalAddress address) {
        String town = Stream.of(address.city(), address.region())
                .filter(part -> part != null && !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        String code = address.postalCode() == null ? "" : address.postalCode();
        String place = CODE_LAST.contains(address.country()) ? town + " " + code : code + " " + town;
        List<String> lines = new ArrayList<>(
                List.of(address.recipient(), address.street(), place.strip(), country(address.country())));
        if (address.street().codePoints().anyMatch(Character::isIdeographic)) {
            String region = address.region() == null ? "" : address.region();
            lines = new ArrayList<>(List.of(
                    country(address.country()) + " " + code,
                    region + address.city(),
                    address.street(),
                    address.recipient()));
        }
        lines.removeIf(String::isBlank);
        return lines;
    }

    public List<String> address(AddressView address) {
        return address(new PostalAddress(
                address.recipient(),
                address.street(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country()));
    }

    public List<String> address(OrderPlaced.ShipTo address) {
        return address(new PostalAddress(
                address.recipient(),
                address.street(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country()));
    }

    /** What an address is made of; region and postal code may be missing. */
    public record PostalAddress(
            String recipient, String street, String city, String region, String postalCode, String country) {}

    private DateTimeFormatter pattern(String english, String chinese) {
        return DateTimeFormatter.ofPattern(reader.getLanguage().equals("zh") ? chinese : english, reader.getLocale());
    }

    private static String decimal(BigDecimal number, int atLeast, int atMost) {
        DecimalFormat format = new DecimalFormat("#,##0", SYMBOLS);
        format.setMinimumFractionDigits(atLeast);
        format.setMaximumFractionDigits(atMost);
        return format.format(number);
    }

    private LocalDate localDate(TemporalAccessor when) {
        return when instanceof Instant instant
                ? instant.atZone(reader.getZone()).toLocalDate()
                : LocalDate.from(when);
    }
}

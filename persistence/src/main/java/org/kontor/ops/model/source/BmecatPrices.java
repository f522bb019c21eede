package org.kontor.ops.model.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The prices of an article as one cell: {@code 1499.5 EUR | 1300.9 EUR @100 /1 2026-01-01..2026-06-30}, where {@code @}
 * is the quantity from which the price holds, {@code /} the quantity that it is for, and the last day is included. Of
 * several kinds of net price the customer's own is taken; what holds with tax is no price of ours.
 */
final class BmecatPrices {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}([.,]\\d{1,6})?|[.,]\\d{1,6}");
    private static final List<String> NET = List.of("net_customer", "net_list", "");

    private final String currency;
    private final Set<String> notTaken;

    BmecatPrices(String currency, Set<String> notTaken) {
        this.currency = currency;
        this.notTaken = notTaken;
    }

    String cell(XmlElement article, XmlElement order) {
        String base = order.text("PRICE_QUANTITY");
        List<String> prices = new ArrayList<>();
        for (XmlElement details : article.all("ARTICLE_PRICE_DETAILS")) {
            String period = period(details);
            List<XmlElement> all = details.all("ARTICLE_PRICE");
            String best = NET.stream()
                    .filter(type -> all.stream()
                            .anyMatch(price -> price.attribute("price_type").equals(type)))
                    .findFirst()
                    .orElse(null);
            for (XmlElement price : all) {
                String type = price.attribute("price_type");
                if (type.equals(best)) {
                    prices.add(price(price, base, period));
                } else {
                    notTaken.add(price.name() + " " + type);
                }
            }
        }
        return prices.stream().distinct().collect(Collectors.joining(" | "));
    }

    private String price(XmlElement price, String base, String period) {
        String own = price.text("PRICE_CURRENCY");
        StringBuilder text = new StringBuilder(amount(price.text("PRICE_AMOUNT"), price.text("PRICE_FACTOR")))
                .append(' ')
                .append(own.isEmpty() ? currency : own);
        String from = price.text("LOWER_BOUND");
        if (!from.isEmpty() && !isOne(from)) {
            text.append(" @").append(from);
        }
        if (!base.isEmpty()) {
            text.append(" /").append(base);
        }
        if (!price.text("TERRITORY").isEmpty()) {
            notTaken.add("TERRITORY");
        }
        return text.append(period).toString();
    }

    private static boolean isOne(String number) {
        return number.matches("1(\\.0*)?");
    }

    /** With a factor that cannot be read the price cannot be read either, and the line is refused. */
    private static String amount(String amount, String factor) {
        if (factor.isEmpty()) {
            return amount;
        }
        if (!DECIMAL.matcher(factor).matches() || !DECIMAL.matcher(amount).matches()) {
            return amount + " * " + factor;
        }
        return new BigDecimal(amount.replace(',', '.'))
                .multiply(new BigDecimal(factor.replace(',', '.')))
                .setScale(6, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String period(XmlElement details) {
        String from = "";
        String until = "";
        for (XmlElement date : details.all("DATETIME")) {
            if (date.attribute("type").equals("valid_start_date")) {
                from = date.text("DATE");
            } else if (date.attribute("type").equals("valid_end_date")) {
                until = date.text("DATE");
            }
        }
        return from.isEmpty() && until.isEmpty() ? "" : " " + from + ".." + until;
    }
}

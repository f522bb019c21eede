package org.kontor.ops.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * Lines of orders that another system took. In the habits of {@code online-retail} a document whose number starts with C
 * takes back, a negative quantity at price 0 elsewhere is a write-off, a code that is not five digits and at most two
 * letters is a charge, codes that differ by case name one product, and all is in GBP. In our own form columns say these
 * things.
 */
final class OrderLineRules implements LineRules {

    static final String ORDER = "ORDER";
    static final String CANCELLATION = "CANCELLATION";
    static final String WRITE_OFF = "WRITE_OFF";
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.TEN.pow(14);

    private final boolean onlineRetail;
    private final String prefix;

    OrderLineRules(boolean onlineRetail, String source) {
        this.onlineRetail = onlineRetail;
        this.prefix = numberPrefix(source);
    }

    /** What numbers of a source start with here, so that they never meet our own: OR- for online-retail. */
    static String numberPrefix(String source) {
        return (source.equals("online-retail") ? "OR" : source.toUpperCase(Locale.ROOT)) + "-";
    }

    @Override
    public Reading read(Cells cells) {
        String document = cells.required("order_number", 40);
        String sku = cells.required("sku", 60);
        BigDecimal quantity = cells.requiredNumber("quantity", 11, 3);
        BigDecimal price = cells.requiredNumber("unit_price", 12, 6);
        BigDecimal amount = amount(cells, quantity, price);
        OffsetDateTime at = cells.requiredTime("placed_at");
        String name = cells.text("name", 500);
        String customer = customer(cells.text("customer_number", 40));
        String country = cells.text("country", 60);
        String[] fields = {
            document,
            type(cells, document, quantity, price),
            at.toString(),
            prefix + (customer.isEmpty() ? "WALK-IN" : customer),
            customer,
            customerName(cells.text("customer_name", 200), customer),
            country.isEmpty() ? CountryNames.UNKNOWN : CountryNames.code(country),
            country.isEmpty() ? "Unspecified" : country,
            onlineRetail ? "GBP" : Values.currency(cells, "currency"),
            cells.text("po_number", 40),
            kind(cells, sku),
            sku,
            sku.toUpperCase(Locale.ROOT),
            name,
            onlineRetail || cells.text("unit", 20).isEmpty() ? "C62" : Values.unit(cells, "unit"),
            quantity.toPlainString(),
            price.toPlainString(),
            amount.toPlainString(),
            prefix + document
        };
        return new Reading(document, fields);
    }

    private static BigDecimal amount(Cells cells, BigDecimal quantity, BigDecimal price) {
        BigDecimal given = cells.number("amount", 14, 9);
        BigDecimal amount = given == null ? quantity.multiply(price) : given;
        if (amount.abs().compareTo(LARGEST_AMOUNT) >= 0) {
            throw Cells.broken(OpsRule.LINE_NUMBER_TOO_LARGE, "amount", amount.toPlainString());
        }
        return amount;
    }

    private String type(Cells cells, String document, BigDecimal quantity, BigDecimal price) {
        if (!onlineRetail) {
            String type = cells.oneOf("type", ORDER, CANCELLATION, WRITE_OFF);
            if (type.equals(WRITE_OFF) && quantity.signum() >= 0) {
                throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, "quantity", quantity.toPlainString());
            }
            return type;
        }
        if (document.charAt(0) == 'C' || document.charAt(0) == 'c') {
            return CANCELLATION;
        }
        return quantity.signum() < 0 && price.signum() == 0 ? WRITE_OFF : ORDER;
    }

    private String kind(Cells cells, String sku) {
        if (!onlineRetail) {
            return cells.oneOf("line_kind", "PRODUCT", "CHARGE");
        }
        int i = 0;
        while (i < sku.length() && sku.charAt(i) >= '0' && sku.charAt(i) <= '9') {
            i++;
        }
        boolean letters = sku.length() - i <= 2;
        for (int j = i; j < sku.length() && letters; j++) {
            char c = Character.toUpperCase(sku.charAt(j));
            letters = c >= 'A' && c <= 'Z';
        }
        return i == 5 && letters ? "PRODUCT" : "CHARGE";
    }

    private String customer(String text) {
        boolean artefact = onlineRetail && text.endsWith(".0") && text.length() > 2;
        return artefact ? text.substring(0, text.length() - 2) : text;
    }

    private static String customerName(String name, String customer) {
        if (!name.isEmpty()) {
            return name;
        }
        return customer.isEmpty() ? "Walk-in customers" : "Customer " + customer;
    }
}

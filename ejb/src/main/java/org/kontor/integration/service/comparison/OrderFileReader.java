package org.kontor.integration.service.comparison;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.kontor.integration.model.comparison.ComparisonFailure;
import org.kontor.integration.model.comparison.OrderFileRefused;
import org.kontor.integration.model.comparison.SnapshotHead;
import org.kontor.integration.model.comparison.SnapshotLine;

/**
 * Reads a file of the ERP's orders: JSON lines in UTF-8, the first what the file is, then one for each order, the last how many
 * orders these were, without which nothing is believed (docs/partners.md).
 */
final class OrderFileReader {

    /** An order of some ten thousand lines. */
    private static final int LONGEST_LINE = 1_000_000;

    private static final int MOST_DIGITS = 11;
    private static final int MOST_DECIMALS = 3;
    private static final int LONGEST_NUMBER = 40;

    private final Reader file;
    private long lineNo;

    OrderFileReader(Reader file) {
        this.file = file;
    }

    /** @throws OrderFileRefused {@link ComparisonFailure#UNREADABLE} */
    SnapshotHead head() throws IOException {
        JsonObject head = object(line());
        try {
            SnapshotHead read = new SnapshotHead(
                    head.getJsonNumber("snapshotNo").longValueExact(),
                    Instant.parse(head.getString("asOf")),
                    Instant.parse(head.getString("placedFrom")));
            if (read.number() < 1 || read.placedFrom().isAfter(read.asOf())) {
                throw unreadable();
            }
            return read;
        } catch (NullPointerException | ClassCastException | ArithmeticException | DateTimeParseException wrong) {
            throw unreadable();
        }
    }

    /**
     * Hands over the orders one by one.
     *
     * @throws OrderFileRefused {@link ComparisonFailure#UNREADABLE}, {@link ComparisonFailure#CUT_OFF} when the end is missing or
     *     says another number of orders
     */
    void orders(Consumer<List<SnapshotLine>> each) throws IOException {
        long orders = 0;
        for (String text = line(); text != null; text = line()) {
            JsonObject read = object(text);
            if (read.containsKey("orders")) {
                if (!(read.get("orders") instanceof JsonNumber said)
                        || said.bigDecimalValue().compareTo(BigDecimal.valueOf(orders)) != 0
                        || line() != null) {
                    throw new OrderFileRefused(ComparisonFailure.CUT_OFF, String.valueOf(orders));
                }
                return;
            }
            each.accept(order(read));
            orders++;
        }
        throw new OrderFileRefused(ComparisonFailure.CUT_OFF, String.valueOf(orders));
    }

    private List<SnapshotLine> order(JsonObject order) {
        try {
            String number = text(order.getString("orderNumber"));
            String reference = order.containsKey("erpReference") ? text(order.getString("erpReference")) : null;
            List<SnapshotLine> lines = new ArrayList<>();
            for (JsonValue value : order.getJsonArray("lines")) {
                JsonObject line = value.asJsonObject();
                int no = line.getJsonNumber("lineNo").intValueExact();
                BigDecimal remaining = line.getJsonNumber("remaining").bigDecimalValue();
                if (no < 1
                        || remaining.signum() < 0
                        || remaining.scale() > MOST_DECIMALS
                        || remaining.precision() - remaining.scale() > MOST_DIGITS) {
                    throw unreadable();
                }
                lines.add(new SnapshotLine(number, reference, no, remaining));
            }
            if (lines.isEmpty()) {
                throw unreadable();
            }
            return lines;
        } catch (NullPointerException | ClassCastException | ArithmeticException wrong) {
            throw unreadable();
        }
    }

    private String text(String value) {
        if (value.isBlank() || value.length() > LONGEST_NUMBER || value.indexOf('\0') >= 0) {
            throw unreadable();
        }
        return value;
    }

    private JsonObject object(String text) {
        if (text == null) {
            throw new OrderFileRefused(ComparisonFailure.CUT_OFF, "0");
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException wrong) {
            throw unreadable();
        }
    }

    /** The next line without its end; null behind the last. */
    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        int letter = file.read();
        while (letter >= 0 && letter != '\n') {
            if (text.length() >= LONGEST_LINE) {
                throw unreadable();
            }
            text.append((char) letter);
            letter = file.read();
        }
        if (letter < 0 && text.isEmpty()) {
            return null;
        }
        lineNo++;
        return text.toString();
    }

    private OrderFileRefused unreadable() {
        return new OrderFileRefused(ComparisonFailure.UNREADABLE, String.valueOf(lineNo));
    }
}

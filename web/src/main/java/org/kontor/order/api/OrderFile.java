package org.kontor.order.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.order.service.list.OrderRow;

/**
 * Orders as CSV (RFC 4180) in UTF-8 with a byte order mark, so that spreadsheets read names of every script. No text of a
 * buyer becomes a formula.
 */
final class OrderFile {

    /** A file is for looking through; more is asked for in parts. */
    static final int MOST = 10_000;

    private static final String HEADING =
            "\uFEFFnumber,placedAt,status,delivery,poNumber,company,buyer,requestedDate,lines,gross,currency,ownFields\r\n";

    private final StringBuilder text = new StringBuilder(HEADING);

    void add(List<OrderRow> rows) {
        rows.forEach(this::add);
    }

    private void add(OrderRow row) {
        List<Object> cells = Arrays.asList(
                row.number(),
                row.placedAt(),
                row.status(),
                row.delivery(),
                row.poNumber(),
                row.companyName(),
                row.buyerName(),
                row.requestedDate(),
                row.lineCount(),
                row.gross().toPlainString(),
                row.currency(),
                row.ownFields().stream()
                        .map(own -> own.label() + ": " + own.value())
                        .collect(Collectors.joining("; ")));
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    static String cell(Object value) {
        String plain = value == null ? "" : value.toString();
        String harmless = plain.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + plain : plain;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

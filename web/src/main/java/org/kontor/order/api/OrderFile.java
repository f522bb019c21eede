package org.kontor.order.api;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.kernel.SafeCsv;
import org.kontor.order.service.list.OrderRow;

/** Orders as CSV. */
final class OrderFile {

    /** A file is for looking through; more is asked for in parts. */
    static final int MOST = 10_000;

    private static final List<String> HEADING = List.of(
            "number",
            "placedAt",
            "status",
            "delivery",
            "poNumber",
            "company",
            "buyer",
            "requestedDate",
            "lines",
            "gross",
            "currency",
            "ownFields");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final SafeCsv csv = new SafeCsv(bytes).row(HEADING);

    void add(List<OrderRow> rows) {
        rows.forEach(this::add);
    }

    private void add(OrderRow row) {
        csv.row(Stream.of(
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
                                .collect(Collectors.joining("; ")))
                .map(cell -> Objects.toString(cell, ""))
                .toList());
    }

    byte[] bytes() {
        csv.flush();
        return bytes.toByteArray();
    }
}

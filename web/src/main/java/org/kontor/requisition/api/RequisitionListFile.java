package org.kontor.requisition.api;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kontor.kernel.SafeCsv;
import org.kontor.kernel.TypedQuantity;
import org.kontor.requisition.service.RequisitionView;

/** A list as CSV, which the quick order reads again when it is uploaded: it finds the columns by their headings. */
final class RequisitionListFile {

    private static final List<String> HEADING =
            List.of("code", "quantity", "unit", "name", "state", "unitPrice", "priceBase", "net");

    private RequisitionListFile() {}

    static byte[] of(RequisitionView view) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SafeCsv csv = new SafeCsv(bytes).row(HEADING);
        RequisitionListDocument.Whole.of(view)
                .items()
                .forEach(item -> csv.row(Stream.of(
                                item.sku(),
                                TypedQuantity.plain(item.quantity()),
                                item.unit(),
                                item.name(),
                                item.state(),
                                plain(item.unitPrice()),
                                plain(item.priceBase()),
                                plain(item.net()))
                        .map(cell -> Objects.toString(cell, ""))
                        .toList()));
        csv.flush();
        return bytes.toByteArray();
    }

    private static String plain(BigDecimal figure) {
        return figure == null ? null : figure.stripTrailingZeros().toPlainString();
    }
}

package org.kontor.document.api;

import java.time.Instant;
import java.util.List;
import org.kontor.document.service.DocumentRow;

/** A page of papers. @param more whether there are more behind it */
public record DocumentList(List<Item> items, int page, int size, boolean more) {

    /**
     * @param kind {@code order-confirmation}, {@code delivery-note}, {@code packing-list} or {@code return-slip}
     * @param number null as long as nobody has fetched it
     * @param subject number of the order or of the shipment
     * @param href where it is fetched
     */
    public record Item(String kind, String number, String order, String subject, Instant since, String href) {

        static Item of(DocumentRow row) {
            return new Item(
                    row.path(),
                    row.number(),
                    row.orderNumber(),
                    row.subject(),
                    row.since(),
                    "documents/" + row.path() + "/" + row.subject());
        }
    }

    static DocumentList of(List<DocumentRow> rows, int page, int size) {
        return new DocumentList(rows.stream().limit(size).map(Item::of).toList(), page, size, rows.size() > size);
    }
}

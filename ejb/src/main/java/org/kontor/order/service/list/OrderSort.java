package org.kontor.order.service.list;

/** The columns by which orders can be put in order; equal values are ordered by age. */
public enum OrderSort {
    PLACED_AT("placed_at"),
    NUMBER("number"),
    COMPANY("company_name"),
    BUYER("buyer_name"),
    STATUS("status"),
    GROSS("gross_amount"),
    PO_NUMBER("po_number"),
    REQUESTED_DATE("requested_date"),
    LINES("line_count"),
    COUNTRY("country"),
    SOURCE("source");

    private final String column;

    OrderSort(String column) {
        this.column = column;
    }

    public String column() {
        return column;
    }
}

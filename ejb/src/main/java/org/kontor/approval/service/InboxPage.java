package org.kontor.approval.service;

import java.util.List;

/** A page of requests. */
public record InboxPage(List<InboxRow> rows, int total) {

    /** Rows of one page. */
    public static final int SIZE = 25;

    public InboxPage {
        rows = List.copyOf(rows);
    }

    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }
}

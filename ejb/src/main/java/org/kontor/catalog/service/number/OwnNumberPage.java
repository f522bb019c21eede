package org.kontor.catalog.service.number;

import java.util.List;

/** A part of the company's numbers. @param total how many fit what was asked for */
public record OwnNumberPage(List<OwnNumberRow> items, long total, int page, int size) {

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}

package org.kontor.order.service.list;

import java.util.List;

/**
 * A part of a list of orders.
 *
 * @param total how many there are, counted up to {@link #COUNT_LIMIT}
 * @param capped true when there are more than were counted
 */
public record OrderPage(List<OrderRow> rows, int total, boolean capped) {

    public static final int COUNT_LIMIT = 10_000;
}

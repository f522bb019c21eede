package org.kontor.order.service.list;

/**
 * Which orders, in which order, which part of them.
 *
 * @param sort by the time of placing when null
 * @param first rows to skip, 0 or more
 * @param size rows wanted, 1 to 200
 */
public record OrderSearch(OrderCriteria criteria, OrderSort sort, boolean descending, int first, int size) {

    public static final int MAX_SIZE = 200;

    public OrderSearch {
        sort = sort == null ? OrderSort.PLACED_AT : sort;
        first = Math.max(first, 0);
        size = Math.min(Math.max(size, 1), MAX_SIZE);
    }

    /** The newest of these orders. */
    public static OrderSearch newest(OrderCriteria criteria, int first, int size) {
        return new OrderSearch(criteria, OrderSort.PLACED_AT, true, first, size);
    }

    /** Another part of the same list. */
    public OrderSearch part(int firstRow, int rows) {
        return new OrderSearch(criteria, sort, descending, firstRow, rows);
    }
}

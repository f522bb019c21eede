package org.kontor.order.service.list;

import java.time.Instant;
import java.util.Set;
import org.kontor.order.model.OrderStatus;

/**
 * Which orders, in which order, which part of them. Filters that are null or empty do not filter.
 *
 * @param number part of the order number
 * @param company part of the company's name; for staff only
 * @param companyId for staff only: a buyer always sees his own company
 * @param poNumber part of the buyer's number
 * @param from placed at or after
 * @param to placed before
 * @param source where the order came from, such as {@code kontor}
 * @param reference part of the order number or of the buyer's number: what somebody has at hand
 * @param first rows to skip, 0 or more
 * @param size rows wanted, 1 to 200
 */
public record OrderSearch(
        String number,
        String company,
        Long companyId,
        String poNumber,
        Set<OrderStatus> statuses,
        String source,
        Instant from,
        Instant to,
        OrderSort sort,
        boolean descending,
        int first,
        int size,
        String reference) {

    public static final int MAX_SIZE = 200;

    public OrderSearch {
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
        sort = sort == null ? OrderSort.PLACED_AT : sort;
        first = Math.max(first, 0);
        size = Math.min(Math.max(size, 1), MAX_SIZE);
    }

    public OrderSearch(
            String number,
            String company,
            Long companyId,
            String poNumber,
            Set<OrderStatus> statuses,
            String source,
            Instant from,
            Instant to,
            OrderSort sort,
            boolean descending,
            int first,
            int size) {
        this(number, company, companyId, poNumber, statuses, source, from, to, sort, descending, first, size, null);
    }

    /** The newest orders. */
    public static OrderSearch newest(int first, int size) {
        return new OrderSearch(
                null, null, null, null, Set.of(), null, null, null, OrderSort.PLACED_AT, true, first, size);
    }

    public OrderSearch withNumber(String part) {
        return new OrderSearch(
                part,
                company,
                companyId,
                poNumber,
                statuses,
                source,
                from,
                to,
                sort,
                descending,
                first,
                size,
                reference);
    }

    public OrderSearch withPoNumber(String part) {
        return new OrderSearch(
                number, company, companyId, part, statuses, source, from, to, sort, descending, first, size, reference);
    }

    public OrderSearch withStatuses(Set<OrderStatus> wanted) {
        return new OrderSearch(
                number,
                company,
                companyId,
                poNumber,
                wanted,
                source,
                from,
                to,
                sort,
                descending,
                first,
                size,
                reference);
    }

    public OrderSearch withPlaced(Instant fromIncluded, Instant toExcluded) {
        return new OrderSearch(
                number,
                company,
                companyId,
                poNumber,
                statuses,
                source,
                fromIncluded,
                toExcluded,
                sort,
                descending,
                first,
                size,
                reference);
    }

    public OrderSearch withCompany(String part, Long id) {
        return new OrderSearch(
                number, part, id, poNumber, statuses, source, from, to, sort, descending, first, size, reference);
    }

    public OrderSearch withSource(String wanted) {
        return new OrderSearch(
                number,
                company,
                companyId,
                poNumber,
                statuses,
                wanted,
                from,
                to,
                sort,
                descending,
                first,
                size,
                reference);
    }

    public OrderSearch sortedBy(OrderSort column, boolean fromTheTop) {
        return new OrderSearch(
                number,
                company,
                companyId,
                poNumber,
                statuses,
                source,
                from,
                to,
                column,
                fromTheTop,
                first,
                size,
                reference);
    }

    public OrderSearch withReference(String part) {
        return new OrderSearch(
                number, company, companyId, poNumber, statuses, source, from, to, sort, descending, first, size, part);
    }

    /** Another part of the same list. */
    public OrderSearch part(int firstRow, int rows) {
        return new OrderSearch(
                number,
                company,
                companyId,
                poNumber,
                statuses,
                source,
                from,
                to,
                sort,
                descending,
                firstRow,
                rows,
                reference);
    }
}

package org.kontor.integration.service.comparison;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.integration.model.comparison.ComparisonFailure;
import org.kontor.integration.model.comparison.OrderDifferenceKind;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** For staff: when the orders of the ERP were compared with ours, and where they differ. */
@Stateless
@RolesAllowed(Permission.STAFF_MESSAGE_MANAGE)
public class ComparisonQueries {

    private static final String DIFFERENCES =
            """
            select d.id, d.order_number, n.id is not null,
              d.line_no, l.sku, d.kind, d.ours, d.theirs, d.snapshot_no, d.opened_at, d.seen_at, d.closed_at, d.closed_by, d.reason
            from integration.order_difference d left join order_.sales_order n on n.number = d.order_number
            left join order_.sales_order_line l on l.order_id = n.id and l.line_no = d.line_no
            where (d.closed_at is null) = ?1
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param snapshotNo of the ERP's file; 0 when nothing was compared
     * @param failure why nothing was compared; null when it was
     * @param detail for people: number of the line, HTTP status or the like; may be empty
     */
    public record ComparisonView(
            Instant endedAt,
            long snapshotNo,
            Instant asOf,
            Instant placedFrom,
            long orders,
            long underWay,
            ComparisonFailure failure,
            String detail) {}

    /**
     * @param known whether we have such an order
     * @param lineNo 0 for the order as a whole
     * @param sku null of a whole order, and of a line that we do not have
     * @param ours our figure: quantity or the ERP's number as we know it; null when we have none
     * @param theirs the ERP's
     * @param closedBy {@code ERP} when a later file agreed
     */
    public record OrderDifferenceView(
            long id,
            String orderNumber,
            boolean known,
            long lineNo,
            String sku,
            OrderDifferenceKind kind,
            String ours,
            String theirs,
            long snapshotNo,
            Instant openedAt,
            Instant seenAt,
            Instant closedAt,
            String closedBy,
            String reason) {

        public boolean settledByItself() {
            return "ERP".equals(closedBy);
        }
    }

    /** The latest tries, latest first. */
    public List<ComparisonView> latest(int limit) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select ended_at, snapshot_no, as_of, placed_from, orders, under_way, failure, detail
                                from integration.order_comparison order by id desc limit ?1
                                """)
                        .setParameter(1, limit)
                        .getResultList())
                .stream()
                .map(row -> new ComparisonView(
                        row.instant(),
                        row.number(),
                        row.instant(),
                        row.instant(),
                        row.number(),
                        row.number(),
                        Optional.ofNullable(row.text())
                                .map(ComparisonFailure::valueOf)
                                .orElse(null),
                        row.text()))
                .toList();
    }

    public long count(boolean open) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from integration.order_difference where (closed_at is null) = ?1")
                        .setParameter(1, open)
                        .getSingleResult())
                .longValue();
    }

    /** Those seen latest first. */
    public List<OrderDifferenceView> differences(boolean open, int offset, int limit) {
        return SqlRow.all(entities.createNativeQuery(DIFFERENCES + " order by d.seen_at desc, d.id desc")
                        .setParameter(1, open)
                        .setFirstResult(offset)
                        .setMaxResults(limit)
                        .getResultList())
                .stream()
                .map(row -> new OrderDifferenceView(
                        row.number(),
                        row.text(),
                        row.flag(),
                        row.number(),
                        row.text(),
                        OrderDifferenceKind.valueOf(row.text()),
                        row.text(),
                        row.text(),
                        row.number(),
                        row.instant(),
                        row.instant(),
                        row.instant(),
                        row.text(),
                        row.text()))
                .toList();
    }
}

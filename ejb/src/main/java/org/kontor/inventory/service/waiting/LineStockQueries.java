package org.kontor.inventory.service.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/**
 * What the lines of an order hold and wait for. Knows nothing of who may see which order: the caller has found the order
 * under its own rule first.
 */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ, Permission.SYSTEM})
public class LineStockQueries {

    private static final String LINES =
            """
            select coalesce(r.line_no, w.line_no), coalesce(r.held, 0), coalesce(r.issued, 0),
              coalesce(w.quantity - w.served - w.dropped, 0), w.original_promise, w.promise
            from (select line_no, sum(quantity - issued - released) as held, sum(issued) as issued
              from inventory.reservation where order_number = ?1 group by line_no) r
            full join (select * from inventory.waiting where order_number = ?1) w on w.line_no = r.line_no
            order by 1
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Lines that hold, held or wait for something. */
    public List<LineStock> ofOrder(String orderNumber) {
        return SqlRow.all(entities.createNativeQuery(LINES)
                        .setParameter(1, orderNumber)
                        .getResultList())
                .stream()
                .map(row -> new LineStock(
                        (int) row.number(), row.decimal(), row.decimal(), row.decimal(), row.day(), row.day()))
                .toList();
    }

    /** Whether a line of an order waits for goods. */
    public boolean waits(String orderNumber) {
        return ofOrder(orderNumber).stream().anyMatch(line -> line.waiting().signum() > 0);
    }
}

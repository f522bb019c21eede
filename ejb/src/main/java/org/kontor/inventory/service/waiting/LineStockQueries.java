package org.kontor.inventory.service.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Inject
    private Clock clock;

    /** Lines that hold, held or wait for something, with all days that were promised to those that wait. */
    public List<LineStock> ofOrder(String orderNumber) {
        List<SqlRow> rows = SqlRow.all(
                entities.createNativeQuery(LINES).setParameter(1, orderNumber).getResultList());
        List<LineStock> lines = rows.stream()
                .map(row -> new LineStock(
                        (int) row.number(),
                        row.decimal(),
                        row.decimal(),
                        row.decimal(),
                        row.day(),
                        row.day(),
                        List.of()))
                .toList();
        if (lines.stream().noneMatch(LineStock::waits)) {
            return lines;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<Integer, List<LocalDate>> earlier = earlier(orderNumber);
        return lines.stream()
                .map(line -> line.waits() ? line.asOf(today, earlier.getOrDefault(line.lineNo(), List.of())) : line)
                .toList();
    }

    private Map<Integer, List<LocalDate>> earlier(String orderNumber) {
        Map<Integer, List<LocalDate>> earlier = new HashMap<>();
        SqlRow.all(entities.createNativeQuery("select line_no, before_day from inventory.moved_promise"
                                + " where order_number = ?1 and before_day is not null order by line_no, at, id")
                        .setParameter(1, orderNumber)
                        .getResultList())
                .forEach(row -> earlier.computeIfAbsent((int) row.number(), line -> new ArrayList<>())
                        .add(row.day()));
        return earlier;
    }

    /**
     * What was there at some time for each line that holds or held something, whether it has left or not, in the unit that the
     * article is kept in.
     */
    @RolesAllowed({Permission.ORDER_PLACE, Permission.STAFF_ORDER_CANCEL, Permission.SYSTEM})
    public Map<Integer, BigDecimal> arrived(String orderNumber) {
        Map<Integer, BigDecimal> arrived = new HashMap<>();
        SqlRow.all(entities.createNativeQuery(
                                """
                                select line_no, sum(quantity - released) from inventory.reservation where order_number = ?1
                                group by line_no
                                """)
                        .setParameter(1, orderNumber)
                        .getResultList())
                .forEach(row -> arrived.put((int) row.number(), row.decimal()));
        return arrived;
    }
}

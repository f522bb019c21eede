package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** What is missing of deliveries of the orders that the caller may see: stock that says more than lies there, to be counted. */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class ShortPickQueries {

    private static final RecordScope.Columns RECORD = RecordScope.Columns.of("o", "buyer_id");

    private static final String OPEN =
            """
            select s.number, m.line_no, l.sku, coalesce(ol.name, l.sku), ol.unit, m.quantity, m.cause, m.said_by, m.said_at
            from fulfilment.short_pick m join fulfilment.shipment s on s.id = m.shipment_id
            join fulfilment.shipment_line l on l.shipment_id = s.id and l.line_no = m.line_no
            join order_.sales_order o on o.number = s.order_number
            left join order_.sales_order_line ol on ol.order_id = o.id and ol.line_no = l.line_no
            where m.settled_at is null
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** What is not settled, the longest waiting first. */
    public List<ShortPickRow> open(int most) {
        return rows("", null, most);
    }

    /** What of a delivery is not settled. */
    public List<ShortPickRow> of(String shipmentNumber) {
        return rows(" and s.number = ?2", shipmentNumber, Integer.MAX_VALUE);
    }

    private List<ShortPickRow> rows(String which, String number, int most) {
        RecordScope scope = RecordScope.of(callers.current(), Permission.STAFF_ORDER_READ, RECORD);
        int from = number == null ? 2 : 3;
        Query query = entities.createNativeQuery(
                        OPEN + which + " and (" + scope.numberedFrom(from) + ") order by m.said_at, m.id limit ?1")
                .setParameter(1, most);
        if (number != null) {
            query.setParameter(2, number);
        }
        return SqlRow.all(scope.fill(query, from).getResultList()).stream()
                .map(r -> new ShortPickRow(
                        r.text(),
                        (int) r.number(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.decimal(),
                        r.text(),
                        r.text(),
                        r.instant()))
                .toList();
    }
}

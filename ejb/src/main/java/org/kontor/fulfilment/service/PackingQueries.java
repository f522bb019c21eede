package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.kontor.fulfilment.model.HouseSettingRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** What is packed and what waits for it, of the orders that the caller may see. */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class PackingQueries {

    private static final RecordScope.Columns RECORD = RecordScope.Columns.of("o", "buyer_id");

    private static final String WAITING =
            """
            select s.number, o.number as order_number, o.company_name, s.scheduled_at, o.requested_date,
              (select count(*) from fulfilment.shipment_line l where l.shipment_id = s.id),
              (select count(*) from fulfilment.handling_unit u where u.shipment_id = s.id)
            from fulfilment.shipment s join order_.sales_order o on o.number = s.order_number
            where s.state = 'SCHEDULED'
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @Inject
    private HouseSettingRepository settings;

    public boolean packsHere() {
        return settings.packsHere();
    }

    /** What waits to be handed over, the wanted day first, then the longest waiting; one more than asked for tells of more. */
    public List<ScheduledRow> waiting(int first, int size) {
        RecordScope scope = RecordScope.of(callers.current(), Permission.STAFF_ORDER_READ, RECORD);
        Query query = entities.createNativeQuery(WAITING + " and (" + scope.numberedFrom(3)
                        + ") order by o.requested_date nulls last, s.scheduled_at, s.id limit ?1 offset ?2")
                .setParameter(1, size + 1)
                .setParameter(2, first);
        return SqlRow.all(scope.fill(query, 3).getResultList()).stream()
                .map(r -> new ScheduledRow(
                        r.text(), r.text(), r.text(), r.instant(), r.day(), (int) r.number(), (int) r.number()))
                .toList();
    }

    /** The units of a shipment in the order of packing. The caller has found its order under its own rule first. */
    public List<HandlingUnitView> unitsOf(String shipmentNumber) {
        List<HandlingUnitView> units = new ArrayList<>();
        entities.createQuery(
                        """
                        select u.sscc, u.weightGrams from HandlingUnit u, Shipment s
                        where s.id = u.shipmentId and s.number = :number order by u.id
                        """,
                        Object[].class)
                .setParameter("number", shipmentNumber)
                .getResultList()
                .forEach(row -> units.add(new HandlingUnitView(units.size() + 1, (String) row[0], (Long) row[1])));
        return List.copyOf(units);
    }
}

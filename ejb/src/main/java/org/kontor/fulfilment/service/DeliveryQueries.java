package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kontor.fulfilment.model.FulfilmentRule;
import org.kontor.fulfilment.model.ShipmentState;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.order.event.OrderPlaced.ShipTo;
import org.kontor.organisation.service.RecordScope;

/** Single shipments of the orders that the caller may see; what is foreign is answered like what is not there. */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class DeliveryQueries {

    private static final RecordScope.Columns RECORD = RecordScope.Columns.of("o", "buyer_id");

    private static final String HEAD =
            """
            select s.number, o.number as order_number, s.state, s.carrier, s.tracking_number, s.shipped_at, o.company_name,
              o.requested_date, o.ship_label, o.ship_recipient, o.ship_street, o.ship_city, o.ship_region, o.ship_postal_code,
              o.ship_country, o.ship_phone
            from fulfilment.shipment s join order_.sales_order o on o.number = s.order_number where s.number = ?1
            """;

    private static final String LINES =
            """
            select l.sku, ol.name, ol.unit, l.quantity from fulfilment.shipment s
            join fulfilment.shipment_line l on l.shipment_id = s.id join order_.sales_order o on o.number = s.order_number
            left join order_.sales_order_line ol on ol.order_id = o.id and ol.line_no = l.line_no
            where s.number = ?1 order by l.sku, l.line_no
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** Its lines sorted by article, as they are fetched. @throws RuleViolated {@link FulfilmentRule#SHIPMENT_NOT_FOUND} */
    public DeliveryView byNumber(String number) {
        RecordScope scope = RecordScope.of(callers.current(), Permission.STAFF_ORDER_READ, RECORD);
        Query query = entities.createNativeQuery(HEAD + " and (" + scope.numberedFrom(2) + ")")
                .setParameter(1, number);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .findFirst()
                .map(row -> view(row, lines(number)))
                .orElseThrow(() -> new RuleViolated(FulfilmentRule.SHIPMENT_NOT_FOUND, Map.of("shipment", number)));
    }

    private List<DeliveryView.Line> lines(String number) {
        return SqlRow.all(entities.createNativeQuery(LINES)
                        .setParameter(1, number)
                        .getResultList())
                .stream()
                .map(r -> new DeliveryView.Line(r.text(), r.text(), r.text(), r.decimal()))
                .toList();
    }

    private static DeliveryView view(SqlRow r, List<DeliveryView.Line> lines) {
        String number = r.text();
        String order = r.text();
        ShipmentState state = ShipmentState.valueOf(r.text());
        String carrier = r.text();
        String tracking = r.text();
        Instant shippedAt = r.instant();
        String company = r.text();
        LocalDate requested = r.day();
        ShipTo to = new ShipTo(r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text());
        return new DeliveryView(
                number,
                order,
                state,
                carrier,
                tracking,
                shippedAt,
                company,
                requested,
                to.street() == null ? null : to,
                lines);
    }
}

package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.fulfilment.model.FulfilmentRule;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/**
 * What is fetched from the shelves for a delivery, of the orders that the caller may see. The order of walking is that of the
 * articles' numbers: we do not know where in a site an article lies.
 */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class PickQueries {

    private static final String LINES =
            """
            select l.line_no, l.sku, coalesce(ol.name, l.sku), ol.unit, l.quantity, case when ol.unit = p.unit then p.gtin
              else (select u.gtin from catalog.sales_unit u where u.product_id = p.id and u.unit = ol.unit
                and u.retired_at is null) end
            from fulfilment.shipment s join fulfilment.shipment_line l on l.shipment_id = s.id
            left join order_.sales_order o on o.number = s.order_number
            left join order_.sales_order_line ol on ol.order_id = o.id and ol.line_no = l.line_no
            left join catalog.product p on p.id = ol.product_id
            where s.number = ?1 order by l.sku, l.line_no
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private DeliveryQueries deliveries;

    /** @throws RuleViolated {@link FulfilmentRule#SHIPMENT_NOT_FOUND}, also when the caller may not see its order */
    public PickView of(String shipmentNumber) {
        DeliveryView delivery = deliveries.byNumber(shipmentNumber);
        List<PickLineView> lines =
                SqlRow.all(entities.createNativeQuery(LINES)
                                .setParameter(1, shipmentNumber)
                                .getResultList())
                        .stream()
                        .map(r ->
                                new PickLineView((int) r.number(), r.text(), r.text(), r.text(), r.decimal(), r.text()))
                        .toList();
        return new PickView(delivery, lines);
    }
}

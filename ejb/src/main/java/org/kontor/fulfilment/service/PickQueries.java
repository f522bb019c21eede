package org.kontor.fulfilment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.fulfilment.model.FulfilmentRule;
import org.kontor.fulfilment.model.HouseSettingRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.kernel.UnitFactor;

/**
 * What is fetched from the shelves for a delivery, of the orders that the caller may see. The order of walking is that of the
 * articles' numbers: we do not know where in a site an article lies.
 */
@Stateless
@RolesAllowed(Permission.STAFF_ORDER_READ)
public class PickQueries {

    private static final String OF =
            """
            from fulfilment.shipment s join fulfilment.shipment_line l on l.shipment_id = s.id
            left join order_.sales_order o on o.number = s.order_number
            left join order_.sales_order_line ol on ol.order_id = o.id and ol.line_no = l.line_no
            left join catalog.product p on p.id = ol.product_id
            """;

    private static final String LINES =
            """
            select l.line_no, l.sku, coalesce(ol.name, l.sku), ol.unit, l.quantity, case when ol.unit = p.unit then p.gtin
              else (select u.gtin from catalog.sales_unit u where u.product_id = p.id and u.unit = ol.unit
                and u.retired_at is null) end,
              coalesce((select sum(k.quantity) from fulfilment.pick k where k.shipment_id = s.id and k.line_no = l.line_no), 0),
              coalesce((select m.quantity from fulfilment.short_pick m where m.shipment_id = s.id and m.line_no = l.line_no
                and m.settled_at is null), 0)
            """
                    + OF + " where s.number = ?1 order by l.sku, l.line_no";

    /** The numbers on the article itself and on what it is packed in, which say how much of the base unit there is. */
    private static final String CODES =
            """
            select l.line_no, g.gtin, g.numerator, g.denominator, coalesce(ol.unit_numerator, 1), coalesce(ol.unit_denominator, 1)
            """
                    + OF
                    + """
                     cross join lateral (select p.gtin, 1 as numerator, 1 as denominator where p.gtin is not null union all
                       select u.gtin, u.numerator, u.denominator from catalog.sales_unit u
                       where u.product_id = p.id and u.gtin is not null and u.retired_at is null) g
                     where s.number = ?1
                    """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private DeliveryQueries deliveries;

    @Inject
    private HouseSettingRepository settings;

    /** Whether only what was picked completely may be handed over. */
    public boolean mustBeComplete() {
        return settings.picksHere();
    }

    /** @throws RuleViolated {@link FulfilmentRule#SHIPMENT_NOT_FOUND}, also when the caller may not see its order */
    public PickView of(String shipmentNumber) {
        DeliveryView delivery = deliveries.byNumber(shipmentNumber);
        List<PickLineView> lines =
                SqlRow.all(entities.createNativeQuery(LINES)
                                .setParameter(1, shipmentNumber)
                                .getResultList())
                        .stream()
                        .map(r -> new PickLineView(
                                (int) r.number(),
                                r.text(),
                                r.text(),
                                r.text(),
                                r.decimal(),
                                r.text(),
                                r.decimal(),
                                r.decimal()))
                        .toList();
        return new PickView(delivery, lines);
    }

    /** The GTINs of what goes with a shipment. The caller has found its order under its own rule first. */
    public List<PickCode> codesOf(String shipmentNumber) {
        return SqlRow.all(entities.createNativeQuery(CODES)
                        .setParameter(1, shipmentNumber)
                        .getResultList())
                .stream()
                .map(r -> new PickCode(
                        (int) r.number(),
                        r.text(),
                        new UnitFactor(r.number(), r.number()),
                        new UnitFactor(r.number(), r.number())))
                .toList();
    }
}

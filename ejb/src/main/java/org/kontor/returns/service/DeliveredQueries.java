package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.fulfilment.service.ShipmentQueries;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderView;
import org.kontor.returns.model.DeliveredGoods;
import org.kontor.returns.model.Parcel;

/** What has come of an order and may come back. The caller has found the order under its own rule first. */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
public class DeliveredQueries {

    /** @param until the moment from which on it is too late */
    public record Returnable(DeliveredGoods goods, Instant until, boolean inTime) {}

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private ShipmentQueries shipments;

    @Inject
    private Clock clock;

    /** What carriers have handed over, by shipment and line of the order. */
    public Map<Parcel, DeliveredGoods> of(OrderView order) {
        Map<Integer, OrderLineView> lines =
                order.lines().stream().collect(Collectors.toMap(OrderLineView::lineNo, Function.identity()));
        Map<Parcel, BigDecimal> claimed = claimed(order.number());
        Map<Parcel, DeliveredGoods> came = new TreeMap<>();
        for (ShipmentView shipment : shipments.ofOrder(order.number())) {
            if (shipment.shippedAt() != null && shipment.deliveredAt() != null) {
                shipment.lines().stream()
                        .filter(part -> lines.containsKey(part.lineNo()))
                        .forEach(part -> {
                            OrderLineView line = lines.get(part.lineNo());
                            Parcel parcel = new Parcel(shipment.number(), part.lineNo());
                            came.put(
                                    parcel,
                                    new DeliveredGoods(
                                            parcel,
                                            line.productId(),
                                            line.sku(),
                                            line.name(),
                                            line.unit(),
                                            part.quantity(),
                                            claimed.getOrDefault(parcel, BigDecimal.ZERO),
                                            shipment.deliveredAt()));
                        });
            }
        }
        return came;
    }

    /** The same for a form: until when it may be sent back. */
    public List<Returnable> returnable(OrderView order) {
        Instant now = clock.instant();
        return of(order).values().stream()
                .map(goods -> new Returnable(
                        goods,
                        ReturnSettings.period().end(goods.deliveredAt()),
                        !ReturnSettings.period().isOver(goods.deliveredAt(), now)))
                .toList();
    }

    private Map<Parcel, BigDecimal> claimed(String orderNumber) {
        Map<Parcel, BigDecimal> claimed = new HashMap<>();
        SqlRow.all(entities.createNativeQuery(
                                """
                                select c.shipment_number, c.order_line_no, c.quantity from returns.claim c
                                join fulfilment.shipment s on s.number = c.shipment_number where s.order_number = ?1
                                """)
                        .setParameter(1, orderNumber)
                        .getResultList())
                .forEach(row -> claimed.put(new Parcel(row.text(), (int) row.number()), row.decimal()));
        return claimed;
    }
}

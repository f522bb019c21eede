package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kontor.inventory.service.IssueStock;
import org.kontor.kernel.Permission;
import org.kontor.order.model.Cause;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;

/** Books a parcel of an order out: shipped quantities and stock move together, once per parcel. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class IssueGoods {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @EJB
    private IssueStock stock;

    public void issue(IssueGoodsCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SalesOrder order = orders.lock(command.number());
        if (stock.issue(order.number(), command.shipmentNo(), order.inBase(command.quantities()), now)) {
            order.issueGoods(command.quantities(), Cause.of("Warehouse", now));
            orders.announce(order);
        }
    }
}

package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kontor.inventory.service.ReleaseStock;
import org.kontor.kernel.Permission;
import org.kontor.order.model.Cause;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;

/**
 * Takes the ERP's answer that it has the order, in full or with short lines, and frees the stock of what will not come. The
 * same answer again changes nothing; a contradicting one is refused.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class ConfirmOrder {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @EJB
    private ReleaseStock stock;

    public void confirm(ConfirmOrderCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SalesOrder order = orders.lock(command.number());
        OrderStatus before = order.status();
        order.confirm(
                command.erpReference(),
                command.quantities(),
                Cause.of("ERP", now).because(command.reason()));
        if (order.status() != before) {
            stock.release(order.number(), order.missing(), now);
            orders.announce(order);
        }
    }
}

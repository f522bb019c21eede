package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kontor.kernel.Permission;
import org.kontor.order.model.Cause;
import org.kontor.order.model.Holding;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;

/**
 * Takes the ERP's answer that it has the order, in full or with short lines, and gives back what was held for what will not come. What
 * lies ready goes at once. The same answer again changes nothing; a contradicting one is refused.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class ConfirmOrder {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    private Commitment commitment;

    @Inject
    private ReadyGoods ready;

    public void confirm(ConfirmOrderCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SalesOrder order = orders.lock(command.number());
        OrderStatus status = order.status();
        Holding before = order.holding();
        order.confirm(
                command.erpReference(),
                command.quantities(),
                Cause.of("ERP", now).because(command.reason()));
        if (order.status() != status) {
            commitment.settle(order, before, orders, "ERP", now);
            ready.release(order, now);
            orders.announce(order);
        }
    }
}

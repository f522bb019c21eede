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

/** Takes the ERP's refusal and gives back all that the order held. Said twice it changes nothing. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class RejectOrder {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    private Commitment commitment;

    public void reject(RejectOrderCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SalesOrder order = orders.lock(command.number());
        OrderStatus status = order.status();
        Holding before = order.holding();
        order.reject(command.erpReference(), Cause.of("ERP", now).because(command.reason()));
        if (order.status() != status) {
            commitment.settle(order, before, orders, "ERP", now);
            orders.announce(order);
        }
    }
}

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

/** Takes the ERP's refusal and frees all stock of the order. Said twice it changes nothing. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class RejectOrder {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @EJB
    private ReleaseStock stock;

    public void reject(RejectOrderCommand command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SalesOrder order = orders.lock(command.number());
        OrderStatus before = order.status();
        order.reject(command.erpReference(), Cause.of("ERP", now).because(command.reason()));
        if (order.status() != before) {
            stock.release(order.number(), order.missing(), now);
            orders.announce(order);
        }
    }
}

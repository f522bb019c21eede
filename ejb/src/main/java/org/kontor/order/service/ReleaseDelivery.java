package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kontor.kernel.Permission;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;

/** Lets go what has come in for an order that waited. Asked again, without anything having come in, it changes nothing. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class ReleaseDelivery {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    @Inject
    private ReadyGoods ready;

    public void release(String number) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SalesOrder order = orders.lock(number);
        ready.release(order, now);
        orders.announce(order);
    }
}

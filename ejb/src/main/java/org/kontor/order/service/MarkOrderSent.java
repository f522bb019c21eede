package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.kontor.kernel.Permission;
import org.kontor.order.model.Cause;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;

/** Notes that an order left for the ERP. Said twice, or after the ERP's answer, it changes nothing. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class MarkOrderSent {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    public void mark(String number) {
        SalesOrder order = orders.lock(number);
        order.send(Cause.of("Kontor", clock.instant().truncatedTo(ChronoUnit.MICROS)));
        orders.announce(order);
    }
}

package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.integration.model.Outbox;
import org.kontor.inventory.service.waiting.LineStockQueries;
import org.kontor.kernel.Permission;
import org.kontor.order.model.SalesOrderRepository;

/**
 * Says once more that an order is confirmed when the goods that it waited for are there: whoever ships passed it over before.
 * An order that is not confirmed yet, or waits still, is not spoken of.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class AnnounceHeldOrder {

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @EJB
    private LineStockQueries stock;

    public void announce(String number) {
        if (!stock.waits(number)) {
            orders.find(number).confirmed(clock.instant()).ifPresent(outbox::record);
        }
    }
}

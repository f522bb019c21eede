package org.kontor.inventory.service.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.purchase.Arrival;
import org.kontor.inventory.model.purchase.PurchaseOrder;
import org.kontor.inventory.model.purchase.PurchaseRepository;
import org.kontor.inventory.model.purchase.Receiver;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.inventory.service.waiting.ServeWaiting;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Notes what arrived of a purchase order, in full or in part: who waits for it has it at once, the rest can be sold. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class ReceiveGoods {

    /**
     * What came for one line.
     *
     * @param lot as the supplier marked it; null when there is none
     */
    public record Received(int lineNo, BigDecimal quantity, String lot) {}

    @Inject
    private PurchaseRepository purchases;

    @Inject
    private Clock clock;

    @Inject
    private ServeWaiting waiters;

    @EJB
    private CallerQueries callers;

    /** @param version as it was seen: the same form sent twice is booked once */
    public void receive(String number, long version, List<Received> received) {
        if (received.isEmpty()) {
            throw new RuleViolated(InventoryRule.NOTHING_RECEIVED);
        }
        PurchaseOrder order = purchases.lock(number);
        order.requireSeen(version);
        Receiver by = new Receiver(callers.current().personName(), clock.instant());
        List<Arrival> arrivals = received.stream()
                .map(line -> order.receive(line.lineNo(), line.quantity(), line.lot()))
                .toList();
        List<Long> articles =
                arrivals.stream().map(Arrival::productId).distinct().toList();
        waiters.begin(articles);
        purchases.book(order, arrivals, by);
        waiters.serve(articles, MoveCause.RECEIPT, by.at());
    }
}

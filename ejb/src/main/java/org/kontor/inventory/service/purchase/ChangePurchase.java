package org.kontor.inventory.service.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.inventory.model.purchase.PurchaseLine;
import org.kontor.inventory.model.purchase.PurchaseOrder;
import org.kontor.inventory.model.purchase.PurchaseRepository;
import org.kontor.inventory.model.purchase.Receiver;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.inventory.service.waiting.MovePromises;
import org.kontor.kernel.Permission;

/** What a supplier is asked for besides, what he moves to another day, and what he does not bring any more. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class ChangePurchase {

    @Inject
    private PurchaseRepository purchases;

    @Inject
    private MovePromises promises;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** @param version as it was seen, here as below */
    public void add(String number, long version, String sku, BigDecimal quantity, LocalDate expectedOn) {
        note(seen(number, version).add(purchases.article(sku, quantity, expectedOn)));
    }

    public void expect(String number, long version, int lineNo, LocalDate day) {
        note(seen(number, version).expect(lineNo, day));
    }

    public void giveUp(String number, long version, int lineNo) {
        PurchaseOrder order = seen(number, version);
        order.giveUp(lineNo);
        purchases.flush();
        promises.lockAndMove(order.articles(), MoveCause.SUPPLY, clock.instant());
    }

    private void note(PurchaseLine line) {
        Receiver by = by();
        purchases.note(List.of(line), by);
        promises.lockAndMove(List.of(line.productId()), MoveCause.SUPPLY, by.at());
    }

    private PurchaseOrder seen(String number, long version) {
        PurchaseOrder order = purchases.lock(number);
        order.requireSeen(version);
        return order;
    }

    private Receiver by() {
        return new Receiver(callers.current().personName(), clock.instant());
    }
}

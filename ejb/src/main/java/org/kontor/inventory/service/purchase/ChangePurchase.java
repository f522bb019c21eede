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
import org.kontor.inventory.model.purchase.PurchaseOrder;
import org.kontor.inventory.model.purchase.PurchaseRepository;
import org.kontor.inventory.model.purchase.Receiver;
import org.kontor.kernel.Permission;

/** What a supplier is asked for besides, what he moves to another day, and what he does not bring any more. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class ChangePurchase {

    @Inject
    private PurchaseRepository purchases;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** @param version as it was seen, here as below */
    public void add(String number, long version, String sku, BigDecimal quantity, LocalDate expectedOn) {
        purchases.note(List.of(seen(number, version).add(purchases.article(sku, quantity, expectedOn))), by());
    }

    public void expect(String number, long version, int lineNo, LocalDate day) {
        purchases.note(List.of(seen(number, version).expect(lineNo, day)), by());
    }

    public void giveUp(String number, long version, int lineNo) {
        seen(number, version).giveUp(lineNo);
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

package org.kontor.inventory.service.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.service.CallerQueries;
import org.kontor.inventory.model.purchase.PurchaseOrder;
import org.kontor.inventory.model.purchase.PurchaseRepository;
import org.kontor.inventory.model.purchase.Receiver;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.inventory.service.waiting.MovePromises;
import org.kontor.kernel.Permission;

/** Orders of a supplier. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class OpenPurchase {

    @Inject
    private PurchaseRepository purchases;

    @Inject
    private MovePromises promises;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** @return the number of the new order, or of the one that the same form has made before */
    public String open(OpenPurchaseCommand command) {
        return purchases.madeBy(command.formKey()).orElseGet(() -> {
            Receiver by = new Receiver(callers.current().personName(), clock.instant());
            PurchaseOrder order = PurchaseOrder.open(
                    purchases.nextNumber(),
                    command.formKey(),
                    command.supplier(),
                    purchases.site(command.site()),
                    purchases.article(command.sku(), command.quantity(), command.expectedOn()),
                    by);
            purchases.add(order, by);
            promises.lockAndMove(order.articles(), MoveCause.SUPPLY, by.at());
            return order.number();
        });
    }
}

package org.kontor.order.service.moved;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.integration.event.MailRequested;
import org.kontor.integration.model.Outbox;
import org.kontor.inventory.event.PromiseMoved;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SiteAddress;

/**
 * Tells a buyer, in the language he ordered in, that goods come later than was promised, and where he may take back what he does
 * not want to wait for. One letter for each move; an order by a program has nobody to tell.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class WriteMovedLetter {

    @Inject
    private Outbox outbox;

    @EJB
    private LateOrderQueries orders;

    @Inject
    private Clock clock;

    public void write(PromiseMoved moved) {
        orders.find(moved.orderNumber()).ifPresent(order -> {
            MovedLetter letter = new MovedLetter(order, moved.lines(), SiteAddress.base());
            outbox.record(new MailRequested(
                    order.number(),
                    clock.instant(),
                    order.email(),
                    order.language(),
                    letter.subject(),
                    letter.text(),
                    letter.html()));
        });
    }
}

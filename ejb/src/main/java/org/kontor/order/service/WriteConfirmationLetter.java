package org.kontor.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.integration.event.MailRequested;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SiteAddress;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.model.SalesOrderRepository;

/** Writes the letter that tells a buyer what was ordered, in the buyer's language, and has it sent. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class WriteConfirmationLetter {

    @Inject
    private Outbox outbox;

    @Inject
    private SalesOrderRepository orders;

    @Inject
    private Clock clock;

    /** An order by a program has no buyer with an address, and gets no letter. */
    public void write(OrderPlaced order) {
        if (order.buyerEmail() == null || order.buyerEmail().isBlank()) {
            return;
        }
        ConfirmationLetter letter = new ConfirmationLetter(
                order,
                orders.replaced(order.orderNumber()),
                new ConfirmationLetter.Own(
                        orders.ownFields(order.orderNumber()),
                        orders.ownFieldsOfLines(order.orderNumber()),
                        orders.ownNumbers(order.orderNumber())),
                SiteAddress.base());
        outbox.record(new MailRequested(
                order.orderNumber(),
                clock.instant(),
                order.buyerEmail(),
                order.language(),
                letter.subject(),
                letter.text(),
                letter.html()));
    }
}

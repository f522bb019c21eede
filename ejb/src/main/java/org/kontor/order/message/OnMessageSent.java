package org.kontor.order.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import org.kontor.integration.event.Destination;
import org.kontor.integration.event.MessageSent;
import org.kontor.kernel.Permission;
import org.kontor.order.service.MarkOrderSent;

/** Hears from the relay that an order has left for the ERP. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@RunAs(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnMessageSent {

    @EJB
    private MarkOrderSent mark;

    public void sent(@Observes MessageSent message) {
        if (message.destination() == Destination.ERP && "OrderPlaced".equals(message.type())) {
            mark.mark(message.aggregateId());
        }
    }
}

package org.kontor.verification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.order.event.OrderPlaced;
import org.kontor.verification.model.tax.TaxCheckRepository;

/** Ties an order to the answer of the authorities that was the newest when it was placed. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class KeepOrderProof {

    @Inject
    private TaxCheckRepository checks;

    public void keep(OrderPlaced order) {
        checks.justify(order.orderNumber(), order.occurredAt());
    }
}

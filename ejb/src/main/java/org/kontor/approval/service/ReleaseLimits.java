package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.math.BigDecimal;
import java.time.Instant;
import org.kontor.kernel.Permission;

/** Gives back to the limits what an order took of them. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.APPROVAL_DECIDE, Permission.SYSTEM})
public class ReleaseLimits {

    /**
     * @param remaining what the order is still worth: zero for an order that is refused, withdrawn, expired or cancelled
     */
    public void release(String orderNumber, BigDecimal remaining, Instant at) {}
}

package org.kontor.approval.service.limit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import org.kontor.approval.model.limit.LimitRepository;
import org.kontor.kernel.Permission;

/** Gives back to the limits what an order took of them. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.APPROVAL_DECIDE, Permission.STAFF_ORDER_CANCEL, Permission.SYSTEM})
public class ReleaseLimits {

    @Inject
    private LimitRepository limits;

    /**
     * @param remaining what the order is still worth: zero for an order that is refused, withdrawn, expired or cancelled
     */
    public void release(String orderNumber, BigDecimal remaining, Instant at) {
        limits.release(orderNumber, remaining, at);
    }
}

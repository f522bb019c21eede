package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Instant;
import org.kontor.approval.event.CloseReason;
import org.kontor.kernel.Permission;

/** Ends what waits for approval without a verdict; nothing when nothing waits. Part of the order's transaction. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.SYSTEM})
public class CloseApproval {

    public void close(String orderNumber, CloseReason why, Instant at) {}
}

package org.kontor.approval.service.limit;

import java.math.BigDecimal;

/**
 * What somebody may order or approve.
 *
 * @param personName null when it is for the holders of a role
 * @param period null for what somebody may approve
 * @param used by the person in the span that runs now; null for a role
 */
public record BoundView(
        long id,
        String personName,
        String roleCode,
        String roleName,
        String period,
        boolean hard,
        String currency,
        BigDecimal amount,
        BigDecimal used) {}

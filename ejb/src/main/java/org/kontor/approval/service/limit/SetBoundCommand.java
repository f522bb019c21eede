package org.kontor.approval.service.limit;

import java.math.BigDecimal;
import org.kontor.approval.model.limit.LimitPeriod;

/**
 * A figure for a person or for each holder of a role; one of the two is null.
 *
 * @param period of a limit; null for what somebody may approve
 * @param hard whether a limit refuses, rather than asks for approval
 */
public record SetBoundCommand(Long personId, String roleCode, LimitPeriod period, BigDecimal amount, boolean hard) {}

package org.kontor.order.service;

import java.time.Instant;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.OrderVerb;

/**
 * One move in the history of an order.
 *
 * @param from null for the first
 * @param reason null when none was given
 */
public record OrderMove(
        int seq,
        Instant at,
        String actor,
        String actingFor,
        OrderVerb verb,
        OrderStatus from,
        OrderStatus to,
        String reason) {}

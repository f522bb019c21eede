package org.kontor.order.service.waiting;

import java.math.BigDecimal;
import java.time.Instant;

/** An order that waits for an answer, and until when. */
public record WaitingOrder(
        String number, String buyerName, String currency, BigDecimal gross, Instant submittedAt, Instant expiresAt) {}

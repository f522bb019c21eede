package org.kontor.credit.service;

import java.math.BigDecimal;
import java.time.Instant;
import org.kontor.credit.event.CreditEntryKind;

/** One entry of an account with what stood after it. */
public record CreditEntryView(
        int seq,
        Instant at,
        CreditEntryKind kind,
        BigDecimal amount,
        BigDecimal balanceAfter,
        BigDecimal limitAfter,
        String orderNumber,
        String actor,
        String reason) {}

package org.kontor.canary.good.kernel;

import java.math.BigDecimal;

/** A value of all contexts. */
public record Worth(BigDecimal amount) {}

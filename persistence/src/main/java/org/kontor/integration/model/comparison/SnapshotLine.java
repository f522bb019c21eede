package org.kontor.integration.model.comparison;

import java.math.BigDecimal;

/**
 * A line of an order as the ERP has it.
 *
 * @param erpReference the ERP's number of the order; null when it has none
 * @param remaining what is to come or has come of the line, in its unit: confirmed less cancelled
 */
public record SnapshotLine(String orderNumber, String erpReference, int lineNo, BigDecimal remaining) {}

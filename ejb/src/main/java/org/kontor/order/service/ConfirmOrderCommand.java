package org.kontor.order.service;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The ERP's answer to an order that it takes.
 *
 * @param quantities what will come, by line number; a line left out comes in full, zero is a line that does not come
 * @param reason what the ERP says of short lines, or null
 */
public record ConfirmOrderCommand(
        String number, String erpReference, Map<Integer, BigDecimal> quantities, String reason) {

    public static ConfirmOrderCommand inFull(String number, String erpReference) {
        return new ConfirmOrderCommand(number, erpReference, Map.of(), null);
    }
}

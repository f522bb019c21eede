package org.kontor.order.service.waiting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the requester of a waiting order wants to be different. What is named is what the order shall have from now on.
 *
 * @param seenSha256 of the version that was changed, in hexadecimal digits
 * @param lineQuantities new quantity by line number, never more than before; 0 takes the line out
 * @param shipTo label or id of an address; null leaves the address as it is
 * @param budgetId needed only when the cost centre has several
 */
public record ReviseOrderCommand(
        String number,
        String seenSha256,
        Map<Integer, BigDecimal> lineQuantities,
        String shipTo,
        String poNumber,
        LocalDate requestedDate,
        String costCentre,
        Long budgetId,
        String comment) {

    public ReviseOrderCommand {
        lineQuantities = Map.copyOf(lineQuantities);
    }
}

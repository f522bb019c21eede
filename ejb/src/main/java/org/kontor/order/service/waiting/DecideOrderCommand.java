package org.kontor.order.service.waiting;

import java.math.BigDecimal;
import java.util.Map;
import org.kontor.approval.event.Verdict;

/**
 * What an approver says to an order.
 *
 * @param lineQuantities with an approval: what remains of the lines that are cut, by line number, 0 strikes a line; empty
 *     to approve all as it is
 * @param seenSha256 of the version that the approver had before him, in hexadecimal digits
 */
public record DecideOrderCommand(
        String number, Verdict verdict, Map<Integer, BigDecimal> lineQuantities, String comment, String seenSha256) {

    public DecideOrderCommand {
        lineQuantities = Map.copyOf(lineQuantities);
    }
}

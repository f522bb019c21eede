package org.kontor.order.service;

import java.util.List;
import java.util.Map;
import org.kontor.order.model.AmendmentPrices;

/**
 * What a placed order is to have instead of what it has. Everything that is not named here stays as it was.
 *
 * @param number of the order
 * @param idempotencyKey names the intent; not needed to look only
 * @param lines all lines that are wanted from now on
 * @param ownFields what was typed into the company's own fields, by the number of the new line
 * @param comment a word to those who approve, or null
 */
public record AmendOrderCommand(
        String number,
        String idempotencyKey,
        List<PlaceOrderCommand.Line> lines,
        Map<String, Map<String, String>> ownFields,
        AmendmentPrices prices,
        String comment) {

    public AmendOrderCommand {
        lines = List.copyOf(lines);
        ownFields = Map.copyOf(ownFields);
    }
}

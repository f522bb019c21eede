package org.kontor.returns.service;

import java.util.List;
import org.kontor.returns.model.AskedReturn;

/**
 * What a buyer wants to send back of an order.
 *
 * @param key of the form: sent again it makes nothing new
 * @param words of the buyer; may be empty
 */
public record RequestReturnCommand(String orderNumber, String key, List<AskedReturn> lines, String words) {

    public RequestReturnCommand {
        lines = List.copyOf(lines);
        words = words == null ? "" : words;
    }
}

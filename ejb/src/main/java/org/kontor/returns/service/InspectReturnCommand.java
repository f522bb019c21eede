package org.kontor.returns.service;

import java.util.List;
import org.kontor.returns.model.InspectedGoods;

/**
 * What was found of goods of a return.
 *
 * @param version as it was seen
 */
public record InspectReturnCommand(String number, long version, List<InspectedGoods> found) {

    public InspectReturnCommand {
        found = List.copyOf(found);
    }
}

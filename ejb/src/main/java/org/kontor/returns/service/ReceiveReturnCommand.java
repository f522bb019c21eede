package org.kontor.returns.service;

import java.math.BigDecimal;
import java.util.List;

/**
 * What of a return has arrived at a site.
 *
 * @param version as it was seen
 * @param site code of the site
 */
public record ReceiveReturnCommand(String number, long version, String site, List<Arrived> arrived) {

    /** @param quantity in the unit of the line */
    public record Arrived(int lineNo, BigDecimal quantity) {}

    public ReceiveReturnCommand {
        arrived = List.copyOf(arrived);
    }
}

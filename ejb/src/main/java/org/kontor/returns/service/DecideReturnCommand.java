package org.kontor.returns.service;

import java.math.BigDecimal;
import java.util.List;

/**
 * What staff decide about a return. Lines that are not named stay undecided.
 *
 * @param version as it was seen
 */
public record DecideReturnCommand(String number, long version, List<Decision> decisions) {

    /**
     * @param authorised in the unit of the line; the rest of what was asked for is denied. Null when none could be read
     * @param words for the buyer; needed when something is denied
     */
    public record Decision(int lineNo, BigDecimal authorised, String words) {

        public Decision {
            words = words == null ? "" : words;
        }
    }

    public DecideReturnCommand {
        decisions = List.copyOf(decisions);
    }
}

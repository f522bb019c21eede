package org.kontor.catalog.service.number;

import java.util.List;
import org.kontor.kernel.RuleViolated;

/**
 * What became of lines with own numbers, or would become of them.
 *
 * @param taken new or other than before
 */
public record OwnNumbersTaken(boolean dryRun, int lines, int taken, int removed, int unchanged, List<Refused> refused) {

    /** A line that was not taken, and the rule that it breaks. */
    public record Refused(OwnNumberLine line, RuleViolated why) {}

    public OwnNumbersTaken {
        refused = List.copyOf(refused);
    }
}

package org.kontor.approval.service.absence;

import java.util.List;
import org.kontor.kernel.RuleViolated;

/** What became of a file of absences, or what would become of it. */
public record AbsenceFileView(boolean dryRun, int lines, int taken, int unchanged, List<Refused> refused) {

    /** @param lineNo in the file, 1 for the first */
    public record Refused(int lineNo, String line, RuleViolated why) {}

    public AbsenceFileView {
        refused = List.copyOf(refused);
    }
}

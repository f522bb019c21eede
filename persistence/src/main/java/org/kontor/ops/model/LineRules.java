package org.kontor.ops.model;

import java.util.List;
import org.kontor.kernel.RuleViolated;

/** How one kind of line is read; an instance serves one file. */
interface LineRules {

    /** What the line says; breaks a LINE rule of {@link OpsRule} with the details {@code field} and {@code value}. */
    Reading read(Cells cells) throws RuleViolated;

    /** What the line last read carries and no field of ours holds, by name. */
    default List<String> notTaken() {
        return List.of();
    }

    /** Group and values of {@link StagedLine}. */
    record Reading(String groupKey, String[] fields) {}
}

package org.kontor.ops.model;

import java.util.List;
import org.kontor.kernel.RuleViolated;

/** How one kind of line is read; an instance serves one file. */
interface LineRules {

    /** What the line says; breaks a LINE rule of {@link OpsRule} with the details {@code field} and {@code value}. */
    Reading read(Cells cells) throws RuleViolated;

    /** The group of a line that cannot be read as a whole; null when nothing depends on it. */
    default String key(Cells cells) {
        return null;
    }

    /** What the line last read carries and no field of ours holds, by name. */
    default List<String> notTaken() {
        return List.of();
    }

    /** Group and values of {@link StagedLine}. */
    record Reading(String groupKey, String[] fields) {}
}

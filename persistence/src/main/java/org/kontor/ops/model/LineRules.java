package org.kontor.ops.model;

import org.kontor.kernel.RuleViolated;

/** How one kind of line is read; an instance serves one file. */
interface LineRules {

    /** What the line says; breaks a LINE rule of {@link OpsRule} with the details {@code field} and {@code value}. */
    Reading read(Cells cells) throws RuleViolated;

    /** Group and values of {@link StagedLine}. */
    record Reading(String groupKey, String[] fields) {}
}

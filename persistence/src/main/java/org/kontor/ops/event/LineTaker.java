package org.kontor.ops.event;

import java.util.List;

/**
 * A context that takes lines of imports, or its part of each line: articles, their prices and their stock are three. All
 * takers of a kind work on the same staged lines in one transaction: first each judges, then each takes what none of them
 * refused.
 */
public interface LineTaker {

    /** Code of the kind of import: {@code orders}, {@code products}, {@code companies}. */
    String kind();

    /** Takers with a lower place go first. */
    int place();

    /** Lines that cannot be taken, and why; nothing is written yet. */
    List<LineRefused> judge(StagedLines lines);

    /**
     * Takes the lines except the refused ones; in a dry run only says what would happen to them. Called after
     * {@link #judge} with the same lines in the same transaction.
     */
    LinesWritten take(StagedLines lines, List<LineRefused> refused);

    /** Ids of those whose affairs are to be settled once all lines of the run are taken, each once, in order. */
    List<Long> touched(long runId);

    /** Settles the affairs of some of them; twice is as good as once. */
    void settle(List<Long> touched);

    /**
     * Keys of what the books have from earlier and a run that says it is whole has not, in order; in a dry run nothing is
     * written of it. Asked once all lines are taken, in the transaction that ends the run.
     */
    List<String> leftOut(long runId, boolean dryRun);
}

package org.kontor.ops.model;

import org.kontor.kernel.TransitionTable;

/** What can happen to an import, and from which status to which. */
public enum ImportVerb {
    REQUEST,
    BEGIN,
    TAKE_OVER,
    COMPLETE,
    REFUSE,
    FAIL,
    ASK_TO_STOP,
    STOP,
    RESTART;

    /** A run that finds its end while somebody asks it to stop has ended, not stopped. */
    public static final TransitionTable<ImportStatus, ImportVerb> TABLE = new TransitionTable<ImportStatus, ImportVerb>(
                    "Import", ImportStatus.class)
            .row(null, REQUEST, ImportStatus.WAITING)
            .row(ImportStatus.WAITING, BEGIN, ImportStatus.RUNNING)
            .row(ImportStatus.WAITING, ASK_TO_STOP, ImportStatus.STOPPED)
            .row(ImportStatus.RUNNING, TAKE_OVER, ImportStatus.RUNNING)
            .row(ImportStatus.RUNNING, COMPLETE, ImportStatus.COMPLETED)
            .row(ImportStatus.RUNNING, REFUSE, ImportStatus.REFUSED)
            .row(ImportStatus.RUNNING, FAIL, ImportStatus.FAILED)
            .row(ImportStatus.RUNNING, ASK_TO_STOP, ImportStatus.STOPPING)
            .row(ImportStatus.STOPPING, STOP, ImportStatus.STOPPED)
            .row(ImportStatus.STOPPING, COMPLETE, ImportStatus.COMPLETED)
            .row(ImportStatus.STOPPING, REFUSE, ImportStatus.REFUSED)
            .row(ImportStatus.STOPPED, RESTART, ImportStatus.WAITING)
            .row(ImportStatus.FAILED, RESTART, ImportStatus.WAITING);
}

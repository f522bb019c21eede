package org.kontor.ops.model;

/** What can happen to an import. */
public enum ImportVerb {
    BEGIN,
    TAKE_OVER,
    COMPLETE,
    REFUSE,
    FAIL,
    ASK_TO_STOP,
    STOP,
    RESTART
}

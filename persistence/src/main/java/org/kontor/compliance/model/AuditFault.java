package org.kontor.compliance.model;

/** What is wrong with the trail, and where. {@code chain} is -1 where it is no matter of one chain. */
public record AuditFault(Kind kind, int chain, long seq, String what) {

    /** Ways in which a trail can have been changed. */
    public enum Kind {
        /** An entry says something else than when it was written. */
        ALTERED,
        /** An entry is not there any more. */
        MISSING,
        /** An entry does not follow the one before it. */
        REORDERED,
        /** The end of a chain is not where it says it is. */
        TAIL,
        /** A signed anchor names an entry that is not there or another one. */
        ANCHOR,
        /** An anchor that was not signed with our key, or is missing. */
        ANCHOR_FORGED,
        /** A value of a person that is not the one of the entry. */
        PERSONAL,
        /** What keeps the trail has been switched off. */
        GUARD
    }
}

package org.kontor.crm.model;

/** What kind of talk or work it was. */
public enum ActivityKind {
    CALL,
    MAIL,
    MEETING,
    NOTE,
    /** To be done until a day. */
    TASK
}

package org.kontor.approval.service;

/** Which requests a reader wants to see. */
public enum InboxTab {
    NEEDS_ME,
    MINE,
    COMPANY
}

package org.kontor.crm.model;

/** How soon a case is to be seen to. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}

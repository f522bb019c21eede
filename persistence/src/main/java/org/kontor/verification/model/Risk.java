package org.kontor.verification.model;

/** How closely a company is looked at. */
public enum Risk {
    LOW,
    NORMAL,
    HIGH
}

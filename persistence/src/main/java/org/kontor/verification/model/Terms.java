package org.kontor.verification.model;

/** The wording of terms and privacy statement that applicants accept; another wording is another version. */
public final class Terms {

    public static final String VERSION = "2026-11";

    private Terms() {}
}

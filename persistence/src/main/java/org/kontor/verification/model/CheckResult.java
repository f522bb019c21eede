package org.kontor.verification.model;

/** What came of a check; open is a check that was taken back. */
public enum CheckResult {
    PASSED,
    FAILED,
    OPEN
}

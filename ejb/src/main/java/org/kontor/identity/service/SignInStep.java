package org.kontor.identity.service;

/** What a session still needs before its person may work. */
public enum SignInStep {
    /** The second factor must be shown. */
    CONFIRM,
    /** The person's role asks for a second factor and he has none yet: he makes one now. */
    ENROL,
    /** Nothing: the person may work. */
    DONE
}

package org.kontor.identity.model;

import java.time.Duration;

/**
 * How many wrong tries are free and how the wait grows after them: a minute, then doubled with each try up to a quarter
 * of an hour. Tries are forgotten a quarter of an hour after the last one. For an account that makes at most nine
 * tries in any quarter of an hour, whichever node and address they come from.
 */
public enum SignInLimit {
    ACCOUNT(5),
    /** Codes of a second factor, per person. */
    CODE(5),
    /** Letters for forgotten passwords, per address of mail. */
    RESET(3),
    /** Generous, for a whole company may stand behind one address. */
    ADDRESS(100),
    /** Questions for a passkey that nobody need answer, from one address; as many as there may be wrong tries. */
    QUESTION(100),
    /** Forms of somebody who has no account, from one address. */
    GUEST(60);

    public static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final int freeTries;

    SignInLimit(int freeTries) {
        this.freeTries = freeTries;
    }

    public int freeTries() {
        return freeTries;
    }

    /** How long the next try must wait after this many wrong ones; zero while tries are free. */
    public Duration waitAfter(int failures) {
        if (failures < freeTries) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - freeTries, 4);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(FORGOTTEN_AFTER) > 0 ? FORGOTTEN_AFTER : wait;
    }

    /** The name under which tries against {@code value} are counted. */
    public String subject(String value) {
        return name().toLowerCase(java.util.Locale.ROOT) + ":" + value;
    }
}

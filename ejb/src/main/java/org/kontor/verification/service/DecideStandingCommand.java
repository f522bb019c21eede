package org.kontor.verification.service;

/**
 * What staff decide about one company.
 *
 * @param version of the standing that was seen; a standing that moved since is not decided blindly
 * @param reason told to the applicant when something is asked or refused
 */
public record DecideStandingCommand(String company, long version, Decision decision, String reason) {

    /** What can be decided. */
    public enum Decision {
        TAKE,
        ASK,
        VERIFY,
        REFUSE,
        RESTRICT,
        REOPEN
    }
}

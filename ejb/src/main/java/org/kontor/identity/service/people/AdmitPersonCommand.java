package org.kontor.identity.service.people;

/**
 * Somebody who acts for a company.
 *
 * @param passwordHash in PHC string format; counts for a new account only
 */
public record AdmitPersonCommand(
        String email, String name, String language, String timeZone, long companyId, String role, String passwordHash) {

    /** A hash is for nobody's eyes. */
    @Override
    public String toString() {
        return "AdmitPersonCommand[" + companyId + "]";
    }
}

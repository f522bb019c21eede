package org.kontor.identity.service.people;

import java.util.Set;

/**
 * @param companyId null for the caller's own company; for staff: a seat among our staff
 * @param unitId null for the root of the company
 * @param roles codes of roles of the program or of the company
 * @param language in which the letter is written: en or zh
 */
public record InvitePersonCommand(String email, Long companyId, Long unitId, Set<String> roles, String language) {

    /** Into the caller's own company. */
    public static InvitePersonCommand own(String email, Long unitId, Set<String> roles, String language) {
        return new InvitePersonCommand(email, null, unitId, roles, language);
    }
}

package org.kontor.identity.service;

import java.util.Set;

/**
 * Who calls: a person or, when {@code personId} is null, the API key of a company or of staff.
 *
 * @param companyId null for staff; everything owned by a company is read and written for this one and no other
 * @param currency of the company; EUR for staff
 * @param email null for an API key
 */
public record CallerView(
        Long personId,
        Long companyId,
        String personName,
        String companyName,
        boolean staff,
        String language,
        String timeZone,
        String currency,
        Set<String> permissions,
        String email,
        String theme) {

    public boolean may(String permission) {
        return permissions.contains(permission);
    }
}

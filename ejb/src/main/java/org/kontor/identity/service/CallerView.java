package org.kontor.identity.service;

import java.util.Map;
import java.util.Set;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Scope;

/**
 * Who calls: a person or, when {@code personId} is null, the API key of a company or of staff.
 *
 * @param companyId null for staff; everything owned by a company is read and written for this one and no other
 * @param currency of the company; EUR for staff
 * @param email null for an API key
 * @param unitId where in the company the person stands; null for staff and keys
 * @param scopes each permission with how far it reaches
 * @param actorId the member of staff who acts on behalf of this buyer; null when nobody does
 * @param sessionId null for an API key
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
        String email,
        CallerLook look,
        Long unitId,
        Map<String, Scope> scopes,
        Long actorId,
        String actorName,
        Long sessionId) {

    public CallerView {
        scopes = Map.copyOf(scopes);
    }

    CallerView with(Map<String, Scope> other) {
        return new CallerView(
                personId,
                companyId,
                personName,
                companyName,
                staff,
                language,
                timeZone,
                currency,
                email,
                look,
                unitId,
                other,
                actorId,
                actorName,
                sessionId);
    }

    public Set<String> permissions() {
        return scopes.keySet();
    }

    public boolean may(String permission) {
        return scopes.containsKey(permission);
    }

    /** How far the permission reaches; null when the caller does not have it. */
    public Scope scope(String permission) {
        return scopes.get(permission);
    }

    /**
     * Whether somebody of staff works for some companies alone: the database then shows him those and no others. What is the
     * same for all companies is no reason to see all.
     */
    public boolean seesSomeCompanies() {
        return staff
                && personId != null
                && scopes.entrySet().stream()
                        .filter(held -> Permission.isOfStaff(held.getKey()))
                        .allMatch(held ->
                                held.getValue() != Scope.ALL || held.getKey().equals(Permission.STAFF_CATALOG_READ));
    }

    /** Whether a member of staff acts in the buyer's place. */
    public boolean acted() {
        return actorId != null;
    }
}

package org.kontor.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The address under which people and programs reach this Kontor: KONTOR_BASE_URL. Where it is not set, what the request
 * says; nothing that guards anything may be decided by that.
 */
@ApplicationScoped
public class PublicAddress {

    private final String configured = trimmed(System.getenv("KONTOR_BASE_URL"));

    /** Scheme, host and port, without a slash at the end. */
    public String of(HttpServletRequest request) {
        return configured != null ? configured : request.getScheme() + "://" + request.getHeader("Host");
    }

    private static String trimmed(String address) {
        return address == null || address.isBlank() ? null : address.strip().replaceAll("/+$", "");
    }
}

package org.kontor.shell.security;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The parts of the site by who may enter them. A path that is not named belongs to the buyers. */
public enum Area {
    /** Answers the same to everybody: what pages are drawn with. */
    FREE,
    /** Pages for everybody, before signing in and after. */
    OPEN,
    /** Everybody who has signed in. */
    ACCOUNT,
    /** Programs and the scripts of our pages, each operation deciding for itself. */
    API,
    /** Staff. */
    OFFICE,
    /** Signed-in buyers. */
    PORTAL,
    /** Nobody. */
    CLOSED;

    private static final Set<String> FREE_PATHS = Set.of(
            "/favicon.ico", "/robots.txt", "/api/v1/ping", "/api/v1/certificate-confirmations", "/sign-in/log-out");
    private static final List<String> FREE_FOLDERS = List.of("/assets/", "/jakarta.faces.resource/");
    private static final Set<String> OPEN_PATHS = Set.of(
            "/sign-in",
            "/sign-in/return",
            "/sign-in/certificate",
            "/sign-in/passkey",
            "/sign-in/passkey/question",
            "/sign-out",
            "/second-factor",
            "/setup",
            "/forgotten",
            "/reset",
            "/invitation",
            "/preferences",
            "/help",
            "/terms",
            "/apply",
            "/application");
    /** Whoever has the link may enter; of pictures each is asked for whom it is. */
    private static final List<String> OPEN_FOLDERS =
            List.of("/reset/", "/invitation/", "/apply/", "/application/", "/drawing/", "/picture/", "/document/");

    private static final Set<String> ACCOUNT_PATHS = Set.of(
            "/profile",
            "/profile/company-sign-in",
            "/security/certificates",
            "/security/passkeys",
            "/security/passkeys/question",
            "/security",
            "/choose-company",
            "/act-as",
            "/my-data");

    /** Files that are parts of pages, or of the program; a page has one address, and it has no such ending. */
    private static final Pattern PART =
            Pattern.compile(".*(/(web|meta)-inf(/.*)?|\\.(xhtml|jsf|faces|html?|jspx?|xml|properties|class|jar|java))");

    /** @param path decoded and in its only form */
    public static Area of(String path) {
        if (FREE_PATHS.contains(path) || FREE_FOLDERS.stream().anyMatch(path::startsWith)) {
            return FREE;
        }
        boolean part = PART.matcher(path.toLowerCase(Locale.ROOT)).matches();
        if (part) {
            return CLOSED;
        }
        if (path.equals("/office") || path.startsWith("/office/")) {
            return OFFICE;
        }
        if (path.equals("/api") || path.startsWith("/api/")) {
            return API;
        }
        if (OPEN_PATHS.contains(path) || OPEN_FOLDERS.stream().anyMatch(path::startsWith)) {
            return OPEN;
        }
        return ACCOUNT_PATHS.contains(path) ? ACCOUNT : PORTAL;
    }
}

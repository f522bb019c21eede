package org.kontor.kernel;

/** Where people reach the pages, for links in letters: from the environment, never from what a client sent. */
public final class SiteAddress {

    private SiteAddress() {}

    /** Ends with a slash. */
    public static String base() {
        String configured = System.getenv("KONTOR_BASE_URL");
        String base = configured == null || configured.isBlank() ? "http://localhost:8080/" : configured.strip();
        return base.endsWith("/") ? base : base + "/";
    }
}

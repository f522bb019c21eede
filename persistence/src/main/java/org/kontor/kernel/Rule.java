package org.kontor.kernel;

/**
 * A sentence of the business that can be broken. Implemented by one enum per context; the key is also the message key in
 * every language and the {@code rule} member of a problem document.
 */
public interface Rule {

    /** Stable key, {@code context.sentence-in-kebab-case}. */
    String key();

    /** HTTP status that fits the rule when it is broken in a call: 400, 401, 403, 404, 409, 413, 422, 429 or 503. */
    int status();
}

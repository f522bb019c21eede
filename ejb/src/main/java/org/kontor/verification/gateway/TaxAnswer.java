package org.kontor.verification.gateway;

/**
 * What came of asking.
 *
 * @param consultation the number under which the authority keeps that it was asked; null when there is none
 * @param nameMatches null when the authority does not say
 * @param detail why there was no answer; null when there was
 * @param raw what was answered, as it came
 */
public record TaxAnswer(
        Kind kind,
        String consultation,
        String name,
        String address,
        Boolean nameMatches,
        Boolean addressMatches,
        String detail,
        String raw) {

    /** The three ways it can end. */
    public enum Kind {
        VALID,
        INVALID,
        /** Nobody could be asked now. Says nothing about the number. */
        UNAVAILABLE
    }

    static TaxAnswer unavailable(String detail, String raw) {
        return new TaxAnswer(Kind.UNAVAILABLE, null, null, null, null, null, detail, raw);
    }
}

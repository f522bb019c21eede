package org.kontor.identity.model.certificate;

import java.util.Locale;

/** Why a certificate was refused: for the trail and for who registers it, never for who calls with it. */
public enum CertificateRefusal {
    /** No trusted authority has issued it, nor what was shown along with it. */
    UNKNOWN_AUTHORITY,
    /** It names a trusted authority, which has not signed it. */
    SIGNATURE_WRONG,
    AUTHORITY_WITHDRAWN,
    AUTHORITY_NOT_YET_TRUSTED,
    AUTHORITY_EXPIRED,
    NOT_YET_VALID,
    EXPIRED,
    REVOKED_BY_LIST,
    REVOKED_BY_HAND,
    /** Its authority's list of revoked ones is needed and was never taken. */
    LIST_MISSING,
    /** The list is too old to say anything. */
    LIST_STALE,
    /** Lists are needed, and whoever issued it is not in the trust list itself: nobody could know that it is revoked. */
    ISSUER_UNLISTED,
    /** It is not made for showing who calls. */
    WRONG_USAGE,
    /** Its key is too short, or its signature of an old kind. */
    WEAK,
    /** The way up to the authority breaks a rule of RFC 5280. */
    PATH_WRONG,
    /** Believed, but nobody has said for whom it stands. */
    NOT_REGISTERED,
    /** Registered, and its holder has not yet shown that its key is his. */
    NOT_CONFIRMED,
    /** It stands for a person, who signs in by a page. */
    NOT_OF_A_PROGRAM,
    /** It stands for a program, which has no session. */
    NOT_OF_A_PERSON,
    WITHDRAWN,
    REGISTRATION_EXPIRED,
    ADDRESS;

    /** As texts and the trail name it. */
    public String key() {
        return "certificate-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

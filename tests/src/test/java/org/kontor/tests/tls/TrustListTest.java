package org.kontor.tests.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.identity.model.certificate.CertificateFile;
import org.kontor.identity.model.certificate.CertificateRefusal;
import org.kontor.identity.model.certificate.ListPolicy;
import org.kontor.identity.model.certificate.RefusalThrottle;
import org.kontor.identity.model.certificate.TrustList;
import org.kontor.identity.model.certificate.TrustList.Trusted;
import org.kontor.tests.tls.Authority.Wish;

/** Which certificates are believed; here, and not beside the model, for the library that makes them is here. */
class TrustListTest {

    private static final Instant NOW = Instant.now();
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    private final Authority root = Authority.root("Root");

    @Test
    void theIssuingAuthorityMustBeInTheListWhereListsAreNeeded() {
        Authority below = root.below("Below", 0);
        Shown shown = below.client("Deep").along(below);
        assertNull(judged(shown, trusted(root, ListPolicy.BY_HAND, null)));
        X509CRL list = root.revoking(NEXT_WEEK);
        assertEquals(CertificateRefusal.ISSUER_UNLISTED, judged(shown, trusted(root, ListPolicy.REQUIRED, list)));
        assertEquals(
                CertificateRefusal.REVOKED_BY_LIST,
                judged(shown, trusted(root, ListPolicy.BY_HAND, root.revoking(NEXT_WEEK, below.certificate()))));
        assertNull(judged(
                shown,
                trusted(root, ListPolicy.REQUIRED, list),
                trusted(below, ListPolicy.REQUIRED, below.revoking(NEXT_WEEK))));
        assertEquals(
                CertificateRefusal.UNKNOWN_AUTHORITY,
                judged(below.client("Alone"), trusted(root, ListPolicy.BY_HAND, null)));
    }

    @Test
    void theNearestAuthorityDecides() {
        Authority below = root.below("Withdrawn", 0);
        Trusted gone =
                new Trusted(below.certificate(), NOW.minusSeconds(60), null, true, ListPolicy.BY_HAND, null, Set.of());
        assertEquals(
                CertificateRefusal.AUTHORITY_WITHDRAWN,
                judged(below.client("Below").along(below), trusted(root, ListPolicy.BY_HAND, null), gone));
    }

    @Test
    void thePathMayBeNoLongerThanItsAuthoritiesSay() {
        Authority below = root.below("Zero", 0);
        Authority deeper = below.below("Too deep", 0);
        Shown shown = deeper.client("Deep").along(deeper).along(below);
        assertEquals(CertificateRefusal.PATH_WRONG, judged(shown, trusted(root, ListPolicy.BY_HAND, null)));
        Shown beneath = deeper.client("Deep").along(deeper);
        assertEquals(CertificateRefusal.PATH_WRONG, judged(beneath, trusted(below, ListPolicy.BY_HAND, null)));
    }

    @Test
    void anAuthoritysNameIsNotItsSignature() {
        Authority other = Authority.root("Root");
        Shown forged = Authority.selfSigned("Forged");
        assertEquals(CertificateRefusal.UNKNOWN_AUTHORITY, judged(forged, trusted(root, ListPolicy.BY_HAND, null)));
        Shown named = other.inTheNameOf(root).client("Forged");
        assertEquals(CertificateRefusal.SIGNATURE_WRONG, judged(named, trusted(root, ListPolicy.BY_HAND, null)));
    }

    @Test
    void anAuthorityIsTrustedFromAndUntilAndNoLongerThanItself() {
        Shown shown = root.client("Dates");
        assertEquals(CertificateRefusal.AUTHORITY_NOT_YET_TRUSTED, judged(shown, between(NOW.plusSeconds(60), null)));
        assertEquals(
                CertificateRefusal.AUTHORITY_EXPIRED,
                judged(shown, between(NOW.minusSeconds(60), NOW.minusSeconds(1))));
        assertNull(judged(shown, between(NOW.minusSeconds(60), NOW.plusSeconds(60))));
        assertEquals(
                CertificateRefusal.AUTHORITY_EXPIRED,
                new TrustList(List.of(between(NOW.minusSeconds(60), null)))
                        .refusal(shown.chain(), NOW.plus(Duration.ofDays(4000))));
    }

    @Test
    void listsCountByTheirPolicy() {
        Shown shown = root.client("Listed");
        X509CRL stale = root.revoking(NOW.minusSeconds(60));
        assertEquals(CertificateRefusal.LIST_MISSING, judged(shown, trusted(root, ListPolicy.REQUIRED, null)));
        assertEquals(CertificateRefusal.LIST_MISSING, judged(shown, trusted(root, ListPolicy.STALE_ALLOWED, null)));
        assertEquals(CertificateRefusal.LIST_STALE, judged(shown, trusted(root, ListPolicy.REQUIRED, stale)));
        assertNull(judged(shown, trusted(root, ListPolicy.STALE_ALLOWED, stale)));
        assertNull(judged(shown, trusted(root, ListPolicy.BY_HAND, stale)));
        for (ListPolicy policy : ListPolicy.values()) {
            X509CRL list = root.revoking(NOW.minusSeconds(60), shown.certificate());
            assertEquals(CertificateRefusal.REVOKED_BY_LIST, judged(shown, trusted(root, policy, list)));
        }
        Trusted byHand = new Trusted(
                root.certificate(),
                NOW.minusSeconds(60),
                null,
                false,
                ListPolicy.BY_HAND,
                null,
                Set.of(CertificateFile.serial(shown.certificate())));
        assertEquals(CertificateRefusal.REVOKED_BY_HAND, judged(shown, byHand));
    }

    @Test
    void oldSignaturesAndShortKeysAreRefused() {
        Wish wish = Wish.named("Old");
        Trusted house = trusted(root, ListPolicy.BY_HAND, null);
        assertEquals(
                CertificateRefusal.WEAK, judged(root.client(wish.signedBy("SHA1withECDSA"), Authority.ec()), house));
        assertEquals(CertificateRefusal.WEAK, judged(root.client(wish, Authority.rsa(1024)), house));
        assertNull(judged(root.client(wish, Authority.rsa(2048)), house));
    }

    @Test
    void anAuthoritysOwnCertificateIsNoClients() {
        Authority below = root.below("Below", 0);
        assertEquals(CertificateRefusal.WRONG_USAGE, judged(below.asClient(), trusted(root, ListPolicy.BY_HAND, null)));
    }

    @Test
    void refusalsDoNotFlood() {
        RefusalThrottle throttle = new RefusalThrottle();
        assertEquals(0, throttle.take("a", "192.0.2.1", NOW));
        assertEquals(-1, throttle.take("a", "192.0.2.1", NOW.plusSeconds(599)));
        assertEquals(1, throttle.take("a", "192.0.2.1", NOW.plusSeconds(600)));
        int noted = 0;
        for (int i = 0; i < 500; i++) {
            noted += throttle.take("b" + i, "192.0.2.2", NOW.plusSeconds(700)) < 0 ? 0 : 1;
        }
        assertEquals(30, noted);
        for (int i = 0; i < 500; i++) {
            noted += throttle.take("c" + i, "198.51.100." + i, NOW.plusSeconds(700)) < 0 ? 0 : 1;
        }
        assertEquals(120, noted);
        // 470 were told of by the first of the second lot.
        assertEquals(410, throttle.take("d", "192.0.2.2", NOW.plusSeconds(761)));
    }

    private static CertificateRefusal judged(Shown shown, Trusted... authorities) {
        return new TrustList(List.of(authorities)).refusal(shown.chain(), NOW);
    }

    private Trusted between(Instant from, Instant until) {
        return new Trusted(root.certificate(), from, until, false, ListPolicy.BY_HAND, null, Set.of());
    }

    private static Trusted trusted(Authority authority, ListPolicy policy, X509CRL list) {
        return new Trusted(authority.certificate(), NOW.minusSeconds(60), null, false, policy, list, Set.of());
    }
}

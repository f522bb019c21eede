package org.kontor.identity.model.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Whose certificates are believed, as it stood at one moment. The authority nearest to the certificate decides: who
 * withdraws one below a trusted root has withdrawn it. The path up to it is validated by the JDK (RFC 5280: signatures,
 * dates, constraints, path length); the authority's own dates and limits, lists and hands are looked at here. That the
 * caller has the key is for TLS to prove.
 */
public final class TrustList {

    private final List<Trusted> authorities;

    public TrustList(List<Trusted> authorities) {
        this.authorities = List.copyOf(authorities);
    }

    /**
     * An authority, also one that is trusted no more: what it issued is refused for that.
     *
     * @param until null for as long as its own certificate holds
     * @param list of revoked certificates, known to be its own and complete; null for none
     * @param revoked serial numbers that staff have entered
     */
    public record Trusted(
            X509Certificate certificate,
            Instant from,
            Instant until,
            boolean withdrawn,
            ListPolicy policy,
            X509CRL list,
            Set<String> revoked) {

        private CertificateRefusal refusal(Instant now) {
            if (withdrawn) {
                return CertificateRefusal.AUTHORITY_WITHDRAWN;
            }
            if (now.isBefore(from) || now.isBefore(certificate.getNotBefore().toInstant())) {
                return CertificateRefusal.AUTHORITY_NOT_YET_TRUSTED;
            }
            boolean over = until != null && !now.isBefore(until)
                    || now.isAfter(certificate.getNotAfter().toInstant());
            return over ? CertificateRefusal.AUTHORITY_EXPIRED : null;
        }

        private boolean hasSigned(X509Certificate issued) {
            try {
                issued.verify(certificate.getPublicKey());
                return true;
            } catch (GeneralSecurityException otherwise) {
                return false;
            }
        }
    }

    /**
     * @param shown the certificate, then what leads from it to an authority
     * @return null when it is believed
     */
    public CertificateRefusal refusal(List<X509Certificate> shown, Instant now) {
        CertificateRefusal found = CertificateRefusal.UNKNOWN_AUTHORITY;
        List<X509Certificate> path = new ArrayList<>();
        for (X509Certificate one : shown.subList(0, Math.min(shown.size(), CertificateFile.LONGEST_CHAIN))) {
            path.add(one);
            List<Trusted> named = authorities.stream()
                    .filter(authority ->
                            authority.certificate().getSubjectX500Principal().equals(one.getIssuerX500Principal()))
                    .toList();
            List<Trusted> issuers =
                    named.stream().filter(authority -> authority.hasSigned(one)).toList();
            if (!issuers.isEmpty()) {
                return nearest(issuers, path, now);
            }
            if (!named.isEmpty()) {
                found = CertificateRefusal.SIGNATURE_WRONG;
            }
        }
        return found;
    }

    /** One key may have several certificates: of those any that is trusted will do. */
    private static CertificateRefusal nearest(List<Trusted> issuers, List<X509Certificate> path, Instant now) {
        for (Trusted issuer : issuers) {
            if (issuer.refusal(now) == null) {
                return below(issuer, path, now);
            }
        }
        return issuers.get(0).refusal(now);
    }

    private static CertificateRefusal below(Trusted authority, List<X509Certificate> path, Instant now) {
        CertificateRefusal made = ClientRules.refusal(path.get(0));
        if (made != null) {
            return made;
        }
        CertificateRefusal way = pathRefusal(authority, path, now);
        return way != null ? way : revocation(authority, path, now);
    }

    private static CertificateRefusal pathRefusal(Trusted authority, List<X509Certificate> path, Instant now) {
        X509Certificate top = authority.certificate();
        if (path.size() - 1 > top.getBasicConstraints()) {
            return CertificateRefusal.PATH_WRONG;
        }
        try {
            PKIXParameters parameters =
                    new PKIXParameters(Set.of(new TrustAnchor(top, ClientRules.nameConstraints(top))));
            parameters.setDate(Date.from(now));
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return null;
        } catch (CertPathValidatorException refused) {
            return reason(refused);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            return CertificateRefusal.PATH_WRONG;
        }
    }

    private static CertificateRefusal reason(CertPathValidatorException refused) {
        if (refused.getReason() == BasicReason.EXPIRED) {
            return CertificateRefusal.EXPIRED;
        }
        if (refused.getReason() == BasicReason.NOT_YET_VALID) {
            return CertificateRefusal.NOT_YET_VALID;
        }
        return refused.getReason() == BasicReason.ALGORITHM_CONSTRAINED
                ? CertificateRefusal.WEAK
                : CertificateRefusal.PATH_WRONG;
    }

    private static CertificateRefusal revocation(Trusted authority, List<X509Certificate> path, Instant now) {
        if (path.stream().map(CertificateFile::serial).anyMatch(authority.revoked()::contains)) {
            return CertificateRefusal.REVOKED_BY_HAND;
        }
        X509CRL list = authority.list();
        X509Certificate issued = path.get(path.size() - 1);
        if (list != null && list.getRevokedCertificate(issued.getSerialNumber()) != null) {
            return CertificateRefusal.REVOKED_BY_LIST;
        }
        if (authority.policy() == ListPolicy.BY_HAND) {
            return null;
        }
        if (path.size() > 1) {
            return CertificateRefusal.ISSUER_UNLISTED;
        }
        if (list == null) {
            return CertificateRefusal.LIST_MISSING;
        }
        boolean stale = !now.isBefore(list.getNextUpdate().toInstant());
        return stale && authority.policy() == ListPolicy.REQUIRED ? CertificateRefusal.LIST_STALE : null;
    }
}

package org.kontor.identity.service.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.identity.model.apikey.ApiKey;
import org.kontor.identity.model.apikey.ApiKeyRepository;
import org.kontor.identity.model.apikey.KeyRefusal;
import org.kontor.identity.model.certificate.CertificateFile;
import org.kontor.identity.model.certificate.CertificateRefusal;
import org.kontor.identity.model.certificate.CertificateRepository;
import org.kontor.identity.model.certificate.ClientCertificate;
import org.kontor.kernel.LinkToken;

/** For whom a certificate stands, and whether it is believed; notes its use. Only {@link CheckCertificate} asks. */
@Stateless
@PermitAll
public class JudgeCertificate {

    @Inject
    private TrustCache trust;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private Clock clock;

    /** For a call of the REST interface. @param shown the client's certificate, then those it sent along */
    public CertificateJudgement ofProgram(List<X509Certificate> shown, String address) {
        Instant now = clock.instant();
        CertificateJudgement judged = judge(shown, now);
        if (judged.refusal() == null && judged.keyId() == null) {
            judged = judged.refused(CertificateRefusal.NOT_OF_A_PROGRAM);
        } else if (judged.refusal() == null) {
            judged = byKey(judged, address, now);
        }
        return used(judged, shown, now);
    }

    /** For a sign-in. */
    public CertificateJudgement ofPerson(List<X509Certificate> shown) {
        Instant now = clock.instant();
        CertificateJudgement judged = judge(shown, now);
        if (judged.refusal() == null && judged.personId() == null) {
            judged = judged.refused(CertificateRefusal.NOT_OF_A_PERSON);
        }
        return used(judged, shown, now);
    }

    /** Confirms what waits for this code, when the certificate is believed and stands for nobody else. */
    public boolean confirm(List<X509Certificate> shown, LinkToken code, String address) {
        Instant now = clock.instant();
        String fingerprint = CertificateFile.fingerprint(shown.get(0));
        if (trust.current().refusal(shown, now) != null || !certificates.isFree(fingerprint, now)) {
            return false;
        }
        ClientCertificate waiting =
                certificates.waiting(fingerprint, code.sha256()).orElse(null);
        if (waiting == null || !waiting.mayBeConfirmed(now)) {
            return false;
        }
        ApiKey key = keys.byId(waiting.keyId(), waiting.companyId()).orElseThrow();
        if (key.refusal(address, now) != null) {
            return false;
        }
        waiting.confirm(now);
        return true;
    }

    private CertificateJudgement judge(List<X509Certificate> shown, Instant now) {
        String fingerprint = CertificateFile.fingerprint(shown.get(0));
        ClientCertificate registered = certificates.byFingerprint(fingerprint).orElse(null);
        CertificateRefusal refusal = trust.current().refusal(shown, now);
        if (registered == null) {
            CertificateRefusal unknown = certificates.isWaiting(fingerprint)
                    ? CertificateRefusal.NOT_CONFIRMED
                    : CertificateRefusal.NOT_REGISTERED;
            return new CertificateJudgement(refusal == null ? unknown : refusal, null, null, null);
        }
        return new CertificateJudgement(refusal, registered.keyId(), registered.personId(), registered.companyId());
    }

    private CertificateJudgement byKey(CertificateJudgement judged, String address, Instant now) {
        ApiKey key = keys.byId(judged.keyId(), judged.companyId()).orElseThrow();
        KeyRefusal refusal = key.refusal(address, now);
        if (refusal == null) {
            keys.used(judged.keyId(), now);
            return judged;
        }
        return judged.refused(
                switch (refusal) {
                    case WITHDRAWN -> CertificateRefusal.WITHDRAWN;
                    case EXPIRED -> CertificateRefusal.REGISTRATION_EXPIRED;
                    case ADDRESS -> CertificateRefusal.ADDRESS;
                });
    }

    private CertificateJudgement used(CertificateJudgement judged, List<X509Certificate> shown, Instant now) {
        if (judged.refusal() == null) {
            certificates.used(CertificateFile.fingerprint(shown.get(0)), now);
        }
        return judged;
    }
}

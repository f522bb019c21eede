package org.kontor.identity.service.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.compliance.event.Noted;
import org.kontor.identity.model.apikey.ApiKey;
import org.kontor.identity.model.apikey.ApiKeyRepository;
import org.kontor.identity.model.apikey.KeyRefusal;
import org.kontor.identity.model.certificate.CertificateFile;
import org.kontor.identity.model.certificate.CertificateRefusal;
import org.kontor.identity.model.certificate.CertificateRepository;
import org.kontor.identity.model.certificate.ClientCertificate;

/**
 * Finds out for whom a certificate stands that a client has shown by TLS, and whether it is believed now and from there.
 * A refusal is noted in the trail with its reason. Open to every caller: the doorkeeper asks before anybody is known.
 */
@Stateless
@PermitAll
public class CheckCertificate {

    @Inject
    private TrustCache trust;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private ApiKeyRepository keys;

    @Inject
    private CertificateRefusals refusals;

    @Inject
    private Event<Noted> trail;

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
        return settled(judged, shown, address, now);
    }

    /** For a sign-in. */
    public CertificateJudgement ofPerson(List<X509Certificate> shown, String address) {
        Instant now = clock.instant();
        CertificateJudgement judged = judge(shown, now);
        if (judged.refusal() == null && judged.personId() == null) {
            judged = judged.refused(CertificateRefusal.NOT_OF_A_PERSON);
        }
        return settled(judged, shown, address, now);
    }

    private CertificateJudgement judge(List<X509Certificate> shown, Instant now) {
        ClientCertificate registered = certificates
                .byFingerprint(CertificateFile.fingerprint(shown.get(0)))
                .orElse(null);
        CertificateRefusal refusal = trust.current().refusal(shown, now);
        if (registered == null) {
            return new CertificateJudgement(
                    refusal == null ? CertificateRefusal.NOT_REGISTERED : refusal, null, null, null);
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

    private CertificateJudgement settled(
            CertificateJudgement judged, List<X509Certificate> shown, String address, Instant now) {
        String fingerprint = CertificateFile.fingerprint(shown.get(0));
        if (judged.refusal() == null) {
            certificates.used(fingerprint, now);
            return judged;
        }
        long before = refusals.take(fingerprint + judged.refusal(), address, now);
        if (before >= 0) {
            note(judged, shown.get(0), address, before);
        }
        return judged;
    }

    private void note(CertificateJudgement judged, X509Certificate certificate, String address, long before) {
        Map<String, String> details = new HashMap<>();
        details.put("reason", judged.refusal().key());
        // A person's name stays out of the trail, where it could not be erased.
        if (judged.personId() == null) {
            details.put("subject", certificate.getSubjectX500Principal().getName());
        }
        details.put("issuer", certificate.getIssuerX500Principal().getName());
        details.put("serial", CertificateFile.serial(certificate));
        details.put("address", address);
        if (before > 0) {
            details.put("not-noted-before", Long.toString(before));
        }
        trail.fire(new Noted(
                judged.companyId(),
                "certificate-refused",
                "certificate",
                CertificateFile.fingerprint(certificate),
                details));
    }
}

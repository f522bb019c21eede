package org.kontor.identity.service.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.compliance.event.Noted;
import org.kontor.identity.model.certificate.CertificateFile;

/**
 * Finds out for whom a certificate stands that a client has shown by TLS, and whether it is believed now and from there.
 * A refusal is noted in the trail with its reason. Open to every caller: the doorkeeper asks before anybody is known. Notes outside of any transaction, for the trail has one of its own.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckCertificate {

    @EJB
    private JudgeCertificate judge;

    @Inject
    private CertificateRefusals refusals;

    @Inject
    private Event<Noted> trail;

    @Inject
    private Clock clock;

    /** For a call of the REST interface. @param shown the client's certificate, then those it sent along */
    public CertificateJudgement ofProgram(List<X509Certificate> shown, String address) {
        return noted(judge.ofProgram(shown, address), shown.get(0), address);
    }

    /** For a sign-in. */
    public CertificateJudgement ofPerson(List<X509Certificate> shown, String address) {
        return noted(judge.ofPerson(shown), shown.get(0), address);
    }

    private CertificateJudgement noted(CertificateJudgement judged, X509Certificate shown, String address) {
        if (judged.refusal() != null) {
            String what = CertificateFile.fingerprint(shown) + judged.refusal();
            long before = refusals.take(what, address, clock.instant());
            if (before >= 0) {
                note(judged, shown, address, before);
            }
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

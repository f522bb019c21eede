package org.kontor.identity.service.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.certificate.CertificateFile;
import org.kontor.identity.model.certificate.CertificateRefusal;
import org.kontor.identity.model.certificate.CertificateRepository;
import org.kontor.kernel.RuleViolated;

/** Whether a certificate may be registered: believed now or from a later day on, and standing for nobody yet. */
@ApplicationScoped
public class CertificateAdmission {

    @Inject
    private TrustCache trust;

    @Inject
    private CertificateRepository certificates;

    void check(List<X509Certificate> chain, Instant now) {
        CertificateRefusal refusal = trust.current().refusal(chain, now);
        if (refusal != null && refusal != CertificateRefusal.NOT_YET_VALID) {
            throw new RuleViolated(IdentityRule.CERTIFICATE_REFUSED, Map.of("reason", refusal.key()));
        }
        if (!certificates.isFree(CertificateFile.fingerprint(chain.get(0)), now)) {
            throw new RuleViolated(IdentityRule.CERTIFICATE_TAKEN);
        }
    }
}

package org.kontor.identity.service.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.certificate.CertificateRepository;
import org.kontor.identity.model.certificate.ClientCertificate;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * A person says that the certificate which the browser has just shown is his own: TLS has proved that he has its key. A
 * session that a company's provider vouched for makes none, as it makes no passkeys.
 */
@Stateless
@RolesAllowed(Permission.ACCOUNT_EDIT)
public class RegisterOwnCertificate {

    @EJB
    private CallerQueries callers;

    @Inject
    private CertificateAdmission admission;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private Clock clock;

    public void register(String name, List<X509Certificate> shown) {
        CallerView caller = callers.current();
        Instant now = clock.instant();
        if (shown.isEmpty()) {
            throw new RuleViolated(IdentityRule.CERTIFICATE_NOT_SHOWN);
        }
        if (sessions.locked(caller.sessionId())
                .filter(session -> !session.isBound())
                .isEmpty()) {
            throw new RuleViolated(IdentityRule.PASSKEY_NOT_HERE);
        }
        if (certificates.countOfPerson(caller.personId()) >= ClientCertificate.MOST) {
            throw new RuleViolated(IdentityRule.CERTIFICATES_TOO_MANY, Map.of("most", ClientCertificate.MOST));
        }
        admission.check(shown, now);
        certificates.add(ClientCertificate.ofPerson(shown.get(0), caller.personId(), name, now));
    }
}

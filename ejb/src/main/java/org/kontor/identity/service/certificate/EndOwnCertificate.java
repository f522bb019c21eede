package org.kontor.identity.service.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.certificate.CertificateRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** A person signs in by this certificate no more. */
@Stateless
@RolesAllowed(Permission.ACCOUNT_EDIT)
public class EndOwnCertificate {

    @EJB
    private CallerQueries callers;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private Clock clock;

    public void end(long id) {
        certificates
                .ofPerson(id, callers.current().personId())
                .orElseThrow(() -> new RuleViolated(IdentityRule.CERTIFICATE_UNKNOWN))
                .end(clock.instant());
    }
}

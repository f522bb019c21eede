package org.kontor.identity.service.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.certificate.CertificateFile;
import org.kontor.identity.model.certificate.TrustRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Revokes one certificate by hand, before or without its authority: it is refused at the next call. Final. */
@Stateless
@RolesAllowed(Permission.STAFF_TRUST_MANAGE)
public class RevokeCertificate {

    private static final int LONGEST = 300;

    @EJB
    private CallerQueries callers;

    @Inject
    private TrustRepository trust;

    @Inject
    private Clock clock;

    public void revoke(long authority, String serial, String reason) {
        String text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RuleViolated(IdentityRule.TRUST_REASON_NEEDED, Map.of("most", LONGEST));
        }
        String number = CertificateFile.serialOf(serial);
        long id = trust.byId(authority).id();
        if (!trust.revoke(id, number, text, callers.current().personName(), clock.instant())) {
            throw new RuleViolated(IdentityRule.SERIAL_REVOKED);
        }
    }
}

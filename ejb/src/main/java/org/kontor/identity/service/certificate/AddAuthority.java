package org.kontor.identity.service.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.certificate.CertificateFile;
import org.kontor.identity.model.certificate.TrustAuthority;
import org.kontor.identity.model.certificate.TrustRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Puts an authority into the trust list: its certificates, once registered, are believed from the given day on. */
@Stateless
@RolesAllowed(Permission.STAFF_TRUST_MANAGE)
public class AddAuthority {

    @EJB
    private CallerQueries callers;

    @Inject
    private TrustRepository trust;

    @Inject
    private Clock clock;

    /** @return its number */
    public long add(AddAuthorityCommand command) {
        Instant now = clock.instant();
        List<X509Certificate> read = CertificateFile.read(command.file());
        if (read.size() != 1) {
            throw new RuleViolated(IdentityRule.NO_AUTHORITY);
        }
        TrustAuthority authority = TrustAuthority.add(
                read.get(0),
                new TrustAuthority.Wish(
                        command.name(),
                        command.purpose(),
                        command.from() == null ? now : command.from(),
                        command.until(),
                        command.policy(),
                        command.listAddress()),
                callers.current().personName(),
                now);
        if (trust.knows(authority.fingerprint())) {
            throw new RuleViolated(IdentityRule.AUTHORITY_KNOWN);
        }
        trust.add(authority);
        return authority.id();
    }
}

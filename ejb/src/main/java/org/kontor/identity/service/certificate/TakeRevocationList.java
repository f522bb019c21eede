package org.kontor.identity.service.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.cert.X509CRL;
import java.time.Clock;
import org.kontor.identity.model.certificate.CertificateFile;
import org.kontor.identity.model.certificate.TrustRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;

/** Takes the list of certificates that an authority has revoked, in the place of the one before. */
@Stateless
@RolesAllowed({Permission.STAFF_TRUST_MANAGE, Permission.SYSTEM})
public class TakeRevocationList {

    @EJB
    private CallerQueries callers;

    @Inject
    private TrustRepository trust;

    @Inject
    private Clock clock;

    /** Brought as a file by a member of staff. */
    @RolesAllowed(Permission.STAFF_TRUST_MANAGE)
    public void brought(long authority, byte[] file) {
        take(authority, file, callers.current().personName());
    }

    /** Fetched by the house itself. */
    @RolesAllowed(Permission.SYSTEM)
    public void fetched(long authority, byte[] file) {
        take(authority, file, null);
    }

    private void take(long authority, byte[] file, String byName) {
        X509CRL list = CertificateFile.readList(file);
        trust.byId(authority).check(list, trust.listMadeAt(authority).orElse(null));
        trust.keep(authority, list, byName, clock.instant());
    }
}

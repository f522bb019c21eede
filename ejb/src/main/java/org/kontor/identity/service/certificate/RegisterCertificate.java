package org.kontor.identity.service.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.identity.model.apikey.ApiKey;
import org.kontor.identity.model.certificate.CertificateFile;
import org.kontor.identity.model.certificate.CertificateRepository;
import org.kontor.identity.model.certificate.ClientCertificate;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.apikey.KeepApiKey;
import org.kontor.identity.service.apikey.KeyOwner;
import org.kontor.identity.service.apikey.NewKeyView;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.Permission;

/**
 * Says for which program of the caller's company, or of staff, a certificate stands and what it may: never more than who
 * registers it. A certificate that would be refused is told why here, to who has it, and not only at its first call.
 * It works once its holder has shown the code by a call with it: the certificate alone is public.
 */
@Stateless
@RolesAllowed({Permission.APIKEY_MANAGE, Permission.STAFF_APIKEY_MANAGE})
public class RegisterCertificate {

    @EJB
    private CallerQueries callers;

    @Inject
    private CertificateAdmission admission;

    @Inject
    private KeepApiKey keys;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private Clock clock;

    /** @return the number under which its calls are noted, and the code to confirm it by */
    public NewKeyView register(RegisterCertificateCommand command) {
        CallerView caller = callers.current();
        KeyOwner owner = KeyOwner.of(caller);
        Instant now = clock.instant();
        List<X509Certificate> chain = CertificateFile.read(command.file());
        X509Certificate certificate = chain.get(0);
        keys.mayAdd(owner, command.request(), now);
        admission.check(chain, now);
        Instant ends = certificate.getNotAfter().toInstant();
        boolean earlier = command.expiresAt() != null && command.expiresAt().isBefore(ends);
        Instant latest = now.plus(ApiKey.LONGEST);
        Instant until = earlier ? command.expiresAt() : ends.isBefore(latest) ? ends : latest;
        ApiKey key = ApiKey.withoutSecret(
                new ApiKey.Wish(command.name(), owner.companyId(), command.permissions(), command.addresses(), until),
                caller.personId(),
                caller.personName(),
                now);
        keys.add(key, owner, caller.personId(), command.request());
        LinkToken code = LinkToken.fresh();
        certificates.add(ClientCertificate.ofProgram(certificate, key, code, now));
        return new NewKeyView(key.id(), key.name(), code.text());
    }
}

package org.kontor.identity.service.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.security.cert.X509Certificate;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.identity.service.session.StartSession;
import org.kontor.identity.service.session.StartSessionCommand;
import org.kontor.kernel.RuleViolated;

/**
 * Signs a person in by the certificate that the browser showed. It stands in the place of the password: a file on a
 * disk may be copied, so whoever has a second factor, or must have one, is asked for it. The answer never tells why not.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInByCertificate {

    @EJB
    private CountSignInTry tries;

    @EJB
    private CheckCertificate check;

    @EJB
    private StartSession start;

    public CallerName signIn(List<X509Certificate> shown, String address, String agent) {
        if (shown.isEmpty()) {
            throw new RuleViolated(IdentityRule.CERTIFICATE_NOT_SHOWN);
        }
        tries.begin(SignInLimit.ADDRESS, address);
        CertificateJudgement judged = check.ofPerson(shown, address);
        if (judged.refusal() != null) {
            throw new RuleViolated(IdentityRule.CERTIFICATE_NOT_RIGHT);
        }
        CallerName name = start.start(new StartSessionCommand(judged.personId(), address, agent, false));
        tries.settle(SignInLimit.ADDRESS, address);
        return name;
    }
}

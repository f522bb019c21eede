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
import org.kontor.identity.service.CountSignInTry;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.RuleViolated;

/**
 * Whoever calls by a certificate has its key, as TLS has proved; with the code of who registered it he says that it shall
 * stand for them. Open to every caller: the certificate stands for nobody yet. The answer never tells why not.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfirmCertificate {

    @EJB
    private CountSignInTry tries;

    @EJB
    private JudgeCertificate judge;

    public void confirm(List<X509Certificate> shown, String code, String address) {
        tries.begin(SignInLimit.ADDRESS, address);
        boolean right =
                !shown.isEmpty() && LinkToken.isWellFormed(code) && judge.confirm(shown, new LinkToken(code), address);
        if (!right) {
            throw new RuleViolated(IdentityRule.CERTIFICATE_UNKNOWN);
        }
        tries.settle(SignInLimit.ADDRESS, address);
    }
}

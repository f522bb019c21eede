package org.kontor.identity.service.passkey;

import com.webauthn4j.data.AuthenticationData;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.identity.service.session.StartSession;
import org.kontor.identity.service.session.StartSessionCommand;
import org.kontor.kernel.RuleViolated;

/**
 * Signs a person in by a passkey alone: the device has verified its owner, so it is as good as two proofs. What is wrong
 * is counted per address; the answers do not tell why.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInByPasskey {

    @EJB
    private CountSignInTry tries;

    @EJB
    private CheckPasskey check;

    @EJB
    private StartSession start;

    @Inject
    private PasskeyPlace place;

    /** @param answer what the browser's authenticator says, as JSON */
    public CallerName signIn(String answer, String address, String agent) {
        tries.begin(SignInLimit.ADDRESS, address);
        AuthenticationData data = new PasskeyCeremony(place).answer(answer);
        CheckPasskey.Checked checked = check.check(data);
        if (checked.suspected()) {
            throw new RuleViolated(IdentityRule.PASSKEY_SUSPECTED);
        }
        CallerName name = start.start(new StartSessionCommand(checked.personId(), address, agent, true));
        tries.settle(SignInLimit.ADDRESS, address);
        return name;
    }
}

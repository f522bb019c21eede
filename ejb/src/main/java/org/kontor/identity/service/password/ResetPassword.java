package org.kontor.identity.service.password;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.PasswordPolicy;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.kernel.RuleViolated;

/**
 * Somebody with the link chooses another password; all his sessions end. A second factor is still asked for at the next
 * sign-in. Tries are counted by address. Holds no transaction while it hashes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResetPassword {

    @EJB
    private CountSignInTry tries;

    @EJB
    private ResetQueries resets;

    @EJB
    private StorePassword store;

    @Inject
    private PasswordHasher hasher;

    /** @param address of the client */
    public void reset(String token, String password, String address) {
        tries.begin(SignInLimit.ADDRESS, address);
        String email = resets.email(token).orElseThrow(() -> new RuleViolated(IdentityRule.RESET_NOT_VALID));
        PasswordPolicy.check(password, email);
        store.byLink(token, hasher.hash(password).toString());
        tries.settle(SignInLimit.ACCOUNT, email);
        tries.settle(SignInLimit.ADDRESS, address);
    }
}

package org.kontor.identity.service.factor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.KnownCaller;
import org.kontor.identity.service.SignInStep;
import org.kontor.identity.service.password.OwnPassword;
import org.kontor.kernel.RuleViolated;

/**
 * The caller sets up a code generator: a secret is made and waits for its first code. Whoever works already shows his
 * password once more; who has just shown it, because his role forces a second factor, need not. Open for that reason.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BeginTotp {

    @EJB
    private CallerQueries callers;

    @EJB
    private OwnPassword own;

    @EJB
    private KeepFactors keep;

    /** @param password may be empty while a role forces the caller to set one up */
    public void begin(String password) {
        KnownCaller caller = callers.known().orElseThrow(() -> new RuleViolated(IdentityRule.SIGN_IN_NEEDED));
        if (caller.step() == SignInStep.CONFIRM) {
            throw new RuleViolated(IdentityRule.SECOND_FACTOR_NEEDED);
        }
        if (caller.step() == SignInStep.DONE) {
            own.confirm(password);
        }
        keep.begin(caller.ownerId());
    }
}

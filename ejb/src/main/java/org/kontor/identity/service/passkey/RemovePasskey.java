package org.kontor.identity.service.passkey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.factor.FactorKind;
import org.kontor.identity.model.factor.FactorRepository;
import org.kontor.identity.model.factor.Passkey;
import org.kontor.identity.model.factor.PasskeyRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Takes a passkey off the caller's account. Without the last one his password opens again, as far as his role allows. */
@Stateless
@RolesAllowed(Permission.ACCOUNT_EDIT)
public class RemovePasskey {

    @EJB
    private CallerQueries callers;

    @Inject
    private PasskeyRepository passkeys;

    @Inject
    private FactorRepository factors;

    public void remove(long id) {
        long person = callers.current().personId();
        Passkey passkey = passkeys.byId(id, person).orElseThrow(() -> new RuleViolated(IdentityRule.PASSKEY_UNKNOWN));
        passkeys.remove(passkey);
        if (passkeys.credentialsOf(person).isEmpty()) {
            factors.drop(person, FactorKind.PASSKEY);
        }
    }
}

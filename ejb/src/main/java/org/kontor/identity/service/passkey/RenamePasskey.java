package org.kontor.identity.service.passkey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.factor.PasskeyRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Gives one of the caller's passkeys another name. */
@Stateless
@RolesAllowed(Permission.ACCOUNT_EDIT)
public class RenamePasskey {

    @EJB
    private CallerQueries callers;

    @Inject
    private PasskeyRepository passkeys;

    public void rename(long id, String name) {
        passkeys.byId(id, callers.current().personId())
                .orElseThrow(() -> new RuleViolated(IdentityRule.PASSKEY_UNKNOWN))
                .rename(name);
    }
}

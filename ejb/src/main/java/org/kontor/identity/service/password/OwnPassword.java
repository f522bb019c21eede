package org.kontor.identity.service.password;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.service.AccountQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Asks the caller for his password before something weighty; wrong tries are counted as at sign-in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnPassword {

    @EJB
    private CallerQueries callers;

    @EJB
    private CountSignInTry tries;

    @EJB
    private AccountQueries accounts;

    @Inject
    private PasswordHasher hasher;

    /** @return the caller @throws RuleViolated {@link IdentityRule#OLD_PASSWORD_WRONG} */
    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public CallerView confirm(String password) {
        CallerView caller = callers.current();
        CountSignInTry.Counted counted = tries.begin(SignInLimit.ACCOUNT, caller.email());
        AccountQueries.Account account = accounts.byEmail(caller.email());
        if (!hasher.matches(password, account == null ? null : account.passwordHash())) {
            throw counted.freeAt() == null
                    ? new RuleViolated(IdentityRule.OLD_PASSWORD_WRONG, Map.of("triesLeft", counted.left()))
                    : new RuleViolated(IdentityRule.TOO_MANY_TRIES, Map.of("freeAt", counted.freeAt()));
        }
        tries.settle(SignInLimit.ACCOUNT, caller.email());
        return caller;
    }
}

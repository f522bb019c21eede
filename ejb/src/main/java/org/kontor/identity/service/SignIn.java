package org.kontor.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.compliance.event.Noted;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.PasswordHash;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.service.password.PasswordHasher;
import org.kontor.identity.service.password.StorePassword;
import org.kontor.identity.service.session.StartSession;
import org.kontor.identity.service.session.StartSessionCommand;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.RuleViolated;

/**
 * Checks e-mail and password. The answer and its time are the same whether the account exists or not; guessing slows
 * down per account and per address, over all nodes. Holds no transaction while it hashes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    @EJB
    private CountSignInTry tries;

    @EJB
    private AccountQueries accounts;

    @EJB
    private StartSession start;

    @EJB
    private StorePassword store;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Event<Noted> trail;

    /** @return the name under which the container shall know the person from now on */
    public CallerName signIn(SignInCommand command) {
        tries.begin(SignInLimit.ADDRESS, command.address());
        CountSignInTry.Counted counted = tries.begin(SignInLimit.ACCOUNT, command.email());
        AccountQueries.Account account = accounts.byEmail(command.email());
        boolean right = hasher.matches(command.password(), account == null ? null : account.passwordHash());
        if (!right) {
            trail.fire(Noted.of("sign-in-refused", "person", account == null ? "" : "" + account.personId()));
            throw refused(counted);
        }
        tries.settle(SignInLimit.ACCOUNT, command.email());
        tries.settle(SignInLimit.ADDRESS, command.address());
        if (PasswordHash.parse(account.passwordHash()).isWeak()) {
            store.anew(account.personId(), hasher.hash(command.password()).toString());
        }
        StartSessionCommand proved =
                new StartSessionCommand(account.personId(), command.address(), command.agent(), false);
        return CallContext.withOpenEyes(() -> start.start(proved));
    }

    private static RuleViolated refused(CountSignInTry.Counted counted) {
        return counted.freeAt() == null
                ? new RuleViolated(IdentityRule.PASSWORD_DOES_NOT_MATCH, Map.of("triesLeft", counted.left()))
                : new RuleViolated(IdentityRule.TOO_MANY_TRIES, Map.of("freeAt", counted.freeAt()));
    }
}

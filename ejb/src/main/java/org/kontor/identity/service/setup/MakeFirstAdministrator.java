package org.kontor.identity.service.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.identity.model.PasswordPolicy;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.identity.service.password.PasswordHasher;
import org.kontor.identity.service.session.StartSession;
import org.kontor.identity.service.session.StartSessionCommand;
import org.kontor.kernel.CallContext;

/**
 * Somebody at the machine, who can read its log, becomes the first administrator and is signed in. Only while there is
 * none. Tries are counted by address; holds no transaction while it hashes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MakeFirstAdministrator {

    @EJB
    private CountSignInTry tries;

    @EJB
    private KeepSetup keep;

    @EJB
    private StartSession start;

    @Inject
    private PasswordHasher hasher;

    /** @return the name under which the container shall know him from now on */
    public CallerName make(MakeFirstAdministratorCommand command) {
        tries.begin(SignInLimit.ADDRESS, command.address());
        PasswordPolicy.check(command.password(), command.email());
        String hash = hasher.hash(command.password()).toString();
        return CallContext.withOpenEyes(() -> {
            long person = keep.byCode(command.code().strip(), command.email(), command.name(), hash);
            tries.settle(SignInLimit.ADDRESS, command.address());
            return start.start(new StartSessionCommand(person, command.address(), command.agent(), false));
        });
    }
}

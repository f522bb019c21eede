package org.kontor.identity.service.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.PasswordPolicy;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.identity.service.password.PasswordHasher;
import org.kontor.identity.service.session.StartSession;
import org.kontor.identity.service.session.StartSessionCommand;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.RuleViolated;

/**
 * Somebody without an account takes an offer: he gets one with the roles offered, and is signed in. The link is proof of
 * the address. Open to every caller, for nobody has signed in yet; tries are counted by address. Holds no transaction
 * while it hashes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AcceptInvitation {

    @EJB
    private CountSignInTry tries;

    @EJB
    private InvitationQueries invitations;

    @EJB
    private TakeSeat take;

    @EJB
    private StartSession start;

    @Inject
    private PasswordHasher hasher;

    /** @return the name under which the container shall know the person from now on */
    public CallerName accept(AcceptInvitationCommand command) {
        tries.begin(SignInLimit.ADDRESS, command.address());
        InvitationQueries.Offer offer = CallContext.withOpenEyes(() -> invitations.byLink(command.token()))
                .orElseThrow(() -> new RuleViolated(IdentityRule.INVITATION_NOT_VALID));
        PasswordPolicy.check(command.password(), offer.email());
        String hash = hasher.hash(command.password()).toString();
        long person = CallContext.withOpenEyes(() -> take.asNew(command.token(), command.name(), hash));
        tries.settle(SignInLimit.ADDRESS, command.address());
        return CallContext.withOpenEyes(
                () -> start.start(new StartSessionCommand(person, command.address(), command.agent(), false)));
    }
}

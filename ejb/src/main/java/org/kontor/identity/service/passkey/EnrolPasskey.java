package org.kontor.identity.service.passkey;

import com.webauthn4j.data.RegistrationData;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.factor.FactorKind;
import org.kontor.identity.model.factor.FactorRepository;
import org.kontor.identity.model.factor.Passkey;
import org.kontor.identity.model.factor.PasskeyRepository;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;

/**
 * Adds a passkey to the caller's account; from then on his password alone opens nothing. Not in a session that a
 * company's provider has vouched for: a key opens more than that company.
 */
@Stateless
@RolesAllowed(Permission.ACCOUNT_EDIT)
public class EnrolPasskey {

    @EJB
    private CallerQueries callers;

    @Inject
    private PasskeyRepository passkeys;

    @Inject
    private PersonSessionRepository sessions;

    @Inject
    private FactorRepository factors;

    @Inject
    private PasskeyPlace place;

    @Inject
    private Clock clock;

    /** @param answer what the browser's authenticator says, as JSON */
    public void enrol(String name, String answer) {
        CallerView caller = callers.current();
        if (sessions.locked(caller.sessionId())
                .filter(session -> !session.isBound())
                .isEmpty()) {
            throw new RuleViolated(IdentityRule.PASSKEY_NOT_HERE);
        }
        PasskeyCeremony ceremony = new PasskeyCeremony(place);
        RegistrationData data = ceremony.enrolment(answer);
        Instant now = clock.instant();
        String challenge = AskForPasskey.text(PasskeyCeremony.challenge(data));
        if (!passkeys.take(Sha256.of(challenge), caller.personId(), now)) {
            throw new RuleViolated(IdentityRule.PASSKEY_NOT_RIGHT);
        }
        Passkey.Told told = ceremony.enrolled(data);
        if (passkeys.credentialsOf(caller.personId()).size() >= Passkey.MOST) {
            throw new RuleViolated(IdentityRule.PASSKEYS_TOO_MANY, Map.of("most", Passkey.MOST));
        }
        if (passkeys.byCredential(told.credentialId()).isPresent()) {
            throw new RuleViolated(IdentityRule.PASSKEY_NOT_RIGHT);
        }
        passkeys.add(new Passkey(caller.personId(), name, told, now));
        factors.note(caller.personId(), FactorKind.PASSKEY, now);
        sessions.locked(caller.sessionId()).ifPresent(session -> session.confirm(now));
    }
}

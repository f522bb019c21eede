package org.kontor.identity.service.passkey;

import com.webauthn4j.data.AuthenticationData;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Logger;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.PersonRepository;
import org.kontor.identity.model.factor.Passkey;
import org.kontor.identity.model.factor.PasskeyRepository;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;

/** Finds whose passkey has answered, and notes its use or the suspicion that there is a copy of it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CheckPasskey {

    private static final Logger LOG = Logger.getLogger(CheckPasskey.class.getName());

    @Inject
    private PasskeyRepository passkeys;

    @Inject
    private PersonRepository people;

    @Inject
    private PasskeyPlace place;

    @Inject
    private Clock clock;

    /** @param suspected the counter went back: refused, and noted for good */
    public record Checked(long personId, boolean suspected) {}

    public Checked check(AuthenticationData data) {
        Instant now = clock.instant();
        String challenge = AskForPasskey.text(PasskeyCeremony.challenge(data));
        if (!passkeys.take(Sha256.of(challenge), null, now)) {
            throw notRight();
        }
        Passkey passkey = passkeys.byCredential(data.getCredentialId()).orElseThrow(CheckPasskey::notRight);
        boolean owner = data.getUserHandle() == null || passkeys.isHandleOf(passkey.personId(), data.getUserHandle());
        boolean alive = people.byId(passkey.personId())
                .filter(person -> person.isActive())
                .isPresent();
        if (!owner || !alive) {
            throw notRight();
        }
        boolean right = new PasskeyCeremony(place).isAnsweredBy(passkey, data);
        if (!right || passkey.isSuspected()) {
            passkey.suspect(now);
            LOG.info(() ->
                    "Passkey " + passkey.id() + " of person " + passkey.personId() + " refused: its counter went back");
            return new Checked(passkey.personId(), true);
        }
        var told = data.getAuthenticatorData();
        passkey.used(told.getSignCount(), told.isFlagBS(), now);
        return new Checked(passkey.personId(), false);
    }

    private static RuleViolated notRight() {
        return new RuleViolated(IdentityRule.PASSKEY_NOT_RIGHT);
    }
}

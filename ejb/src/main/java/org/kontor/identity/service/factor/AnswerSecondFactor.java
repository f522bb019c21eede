package org.kontor.identity.service.factor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.identity.service.KnownCaller;
import org.kontor.identity.service.SignInStep;
import org.kontor.kernel.RuleViolated;

/**
 * The step after the password: a code of the generator, or one of the recovery codes, each good once. Tries are counted
 * per person over all nodes, whichever session they come from. Open, for the caller may not work yet.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerSecondFactor {

    private static final int LONGEST = 40;

    @EJB
    private CallerQueries callers;

    @EJB
    private CountSignInTry tries;

    @EJB
    private KeepFactors keep;

    /** @throws RuleViolated {@link IdentityRule#CODE_NOT_RIGHT} with the tries left */
    public void answer(String code) {
        KnownCaller caller = callers.known()
                .filter(known -> known.step() == SignInStep.CONFIRM)
                .orElseThrow(() -> new RuleViolated(IdentityRule.SIGN_IN_NEEDED));
        String person = Long.toString(caller.ownerId());
        CountSignInTry.Counted counted = tries.begin(SignInLimit.CODE, person);
        String given = code.replaceAll("\\s", "");
        boolean right = !given.isEmpty()
                && given.length() <= LONGEST
                && keep.answer(caller.ownerId(), caller.view().sessionId(), given);
        if (!right) {
            throw counted.freeAt() == null
                    ? new RuleViolated(IdentityRule.CODE_NOT_RIGHT, Map.of("triesLeft", counted.left()))
                    : new RuleViolated(IdentityRule.TOO_MANY_TRIES, Map.of("freeAt", counted.freeAt()));
        }
        tries.settle(SignInLimit.CODE, person);
    }
}

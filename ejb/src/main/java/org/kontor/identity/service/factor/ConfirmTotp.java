package org.kontor.identity.service.factor;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CountSignInTry;
import org.kontor.identity.service.KnownCaller;
import org.kontor.identity.service.SignInStep;
import org.kontor.kernel.RuleViolated;

/**
 * The first code of a generator that waits: from here on it is the caller's second factor, and this session has shown
 * it. Other sessions of the person must show it before they go on. Open, for a role may force it before any work.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfirmTotp {

    @EJB
    private CallerQueries callers;

    @EJB
    private CountSignInTry tries;

    @EJB
    private KeepFactors keep;

    /** @return ten codes for the case that the generator is lost, shown this once */
    public List<String> confirm(String code) {
        KnownCaller caller = callers.known()
                .filter(known -> known.step() != SignInStep.CONFIRM)
                .filter(known -> known.ownerId().equals(known.view().personId()))
                .orElseThrow(() -> new RuleViolated(IdentityRule.NOT_ALLOWED));
        String person = Long.toString(caller.ownerId());
        tries.begin(SignInLimit.CODE, person);
        List<String> codes = keep.confirm(caller.ownerId(), caller.view().sessionId(), code);
        tries.settle(SignInLimit.CODE, person);
        return codes;
    }
}

package org.kontor.identity.service.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.session.SwitchCompany;
import org.kontor.kernel.CallContext;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** A person who has signed in takes an offer made to his address, and works for that company from then on. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JoinByInvitation {

    @EJB
    private CallerQueries callers;

    @EJB
    private TakeSeat take;

    @EJB
    private SwitchCompany company;

    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public void join(String token) {
        if (!LinkToken.isWellFormed(token)) {
            throw new RuleViolated(IdentityRule.INVITATION_NOT_VALID);
        }
        long person = callers.current().personId();
        // The offer is of a company whose data this caller does not see yet.
        Long joined = CallContext.withOpenEyes(() -> take.asKnown(token, person));
        if (joined != null) {
            CallContext.withOpenEyes(() -> company.switchTo(joined));
        }
    }
}

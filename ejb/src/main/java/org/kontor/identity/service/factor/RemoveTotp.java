package org.kontor.identity.service.factor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.password.OwnPassword;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** The caller gives up his code generator and its recovery codes; not when a role of his needs it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemoveTotp {

    @EJB
    private OwnPassword own;

    @EJB
    private SecondFactorQueries factors;

    @EJB
    private KeepFactors keep;

    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public void remove(String password) {
        CallerView caller = own.confirm(password);
        SecondFactorQueries.Factors mine = factors.mine();
        if (mine.forced() && !mine.passkey()) {
            throw new RuleViolated(IdentityRule.SECOND_FACTOR_FORCED);
        }
        keep.removeTotp(caller.personId());
    }
}

package org.kontor.identity.service.factor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.password.OwnPassword;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Ten new recovery codes in place of the old ones, shown this once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RenewRecoveryCodes {

    @EJB
    private OwnPassword own;

    @EJB
    private SecondFactorQueries factors;

    @EJB
    private KeepFactors keep;

    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public List<String> renew(String password) {
        CallerView caller = own.confirm(password);
        if (!factors.mine().totp()) {
            throw new RuleViolated(IdentityRule.NO_FACTOR_WAITING);
        }
        return keep.renewRecoveryCodes(caller.personId());
    }
}

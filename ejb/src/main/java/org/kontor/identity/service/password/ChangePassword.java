package org.kontor.identity.service.password;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.kontor.identity.model.PasswordPolicy;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;

/** The caller takes another password, for which he needs the old one; his other sessions end. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChangePassword {

    @EJB
    private OwnPassword own;

    @EJB
    private StorePassword store;

    @Inject
    private PasswordHasher hasher;

    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public void change(String oldPassword, String newPassword) {
        CallerView caller = own.confirm(oldPassword);
        PasswordPolicy.check(newPassword, caller.email());
        store.byOwner(caller.personId(), hasher.hash(newPassword).toString(), caller.sessionId());
    }
}

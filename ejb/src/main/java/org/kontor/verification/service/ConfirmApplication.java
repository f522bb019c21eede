package org.kontor.verification.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.kontor.identity.service.people.AdmitPerson;
import org.kontor.kernel.Permission;

/** The contact person shows by a link from a letter that the address is his, and chooses a password if he has none yet. */
@Stateless
@PermitAll
@RunAs(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfirmApplication {

    @EJB
    private AdmitPerson admit;

    @EJB
    private OpenApplicant open;

    @EJB
    private ApplicationQueries applications;

    /**
     * @param password for a new account; not looked at when the person has one
     * @return the secret part of the address at which the applicant sees how it stands
     */
    public String confirm(String token, String password) {
        ApplicationQueries.Confirmation wanted = applications.toConfirm(token);
        String hash = null;
        if (wanted.needsPassword()) {
            hash = admit.hash(password, wanted.email());
        }
        return open.open(token, hash);
    }
}

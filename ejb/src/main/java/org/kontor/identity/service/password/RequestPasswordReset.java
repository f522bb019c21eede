package org.kontor.identity.service.password;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.kontor.identity.model.SignInLimit;
import org.kontor.identity.service.CountSignInTry;

/**
 * Somebody forgot his password. The answer and its time are the same whether the account exists or not: who it is is
 * looked up after the answer. Asking is slowed down per address of mail and per client, over all nodes.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RequestPasswordReset {

    @EJB
    private CountSignInTry tries;

    @EJB
    private SendPasswordReset send;

    /** @param address of the client */
    public void request(String email, String address) {
        tries.begin(SignInLimit.ADDRESS, address);
        tries.begin(SignInLimit.RESET, email);
        send.send(email);
    }
}

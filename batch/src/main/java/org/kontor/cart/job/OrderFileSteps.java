package org.kontor.cart.job;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import org.kontor.cart.model.file.OrderFileRepository.Claim;
import org.kontor.cart.service.file.TakeOrderFileBlock;
import org.kontor.kernel.Permission;

/** Calls of the job into the service, in the name of the system; each block is a transaction of its own. */
@Stateless
@PermitAll
@RunAs(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderFileSteps {

    @EJB
    private TakeOrderFileBlock block;

    public Optional<Claim> claim(String node, String owner) {
        return block.claim(node, owner);
    }

    public boolean take(Claim claim) {
        return block.take(claim);
    }

    public void fail(Claim claim, String problem) {
        block.fail(claim, problem);
    }
}

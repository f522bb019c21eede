package org.kontor.cart.service.file;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.kontor.cart.model.file.OrderFileRule;
import org.kontor.cart.model.file.SheetReader;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Takes in a file of lines to order. It is read whole at once, so that a broken one is refused while the buyer is there, and
 * before the transaction that keeps it, so that no connection waits for it; its lines are looked up and put into carts by a job.
 */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadOrderFile {

    @EJB
    private KeepOrderFile keep;

    /**
     * @param cartName what the carts are called that it fills
     * @return the id of the job
     * @throws RuleViolated any of {@link OrderFileRule}, or what {@link NamedCart#checkedName} says
     */
    public long upload(String name, String cartName, byte[] content) {
        NamedCart.checkedName(cartName);
        return keep.keep(name, cartName, SheetReader.read(content));
    }
}

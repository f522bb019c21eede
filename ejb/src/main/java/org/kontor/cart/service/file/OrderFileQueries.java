package org.kontor.cart.service.file;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.file.OrderFile;
import org.kontor.cart.model.file.OrderFileLineRepository;
import org.kontor.cart.model.file.OrderFileLineRepository.Refused;
import org.kontor.cart.model.file.OrderFileRepository;
import org.kontor.cart.model.file.OrderFileRule;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.service.CartOwner;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** The caller's files of lines to order: how far they are, what was refused. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class OrderFileQueries {

    @Inject
    private OrderFileRepository files;

    @Inject
    private OrderFileLineRepository lines;

    @Inject
    private NamedCartRepository carts;

    @EJB
    private CallerQueries callers;

    public List<OrderFile> all() {
        return files.all(owner());
    }

    /** @throws RuleViolated {@link OrderFileRule#FILE_NOT_FOUND} */
    public OrderFile one(long id) {
        return files.one(owner(), id);
    }

    /** Carts that the file filled and that are still there. */
    public List<NamedCart> carts(long id) {
        List<Long> filled = lines.carts(files.one(owner(), id).id());
        return carts.all(owner()).stream()
                .filter(cart -> filled.contains(cart.id()))
                .toList();
    }

    /**
     * Lines that were not taken, in the order of the file.
     *
     * @param after the line after which to go on
     * @throws RuleViolated {@link OrderFileRule#FILE_NOT_FOUND}
     */
    public List<Refused> refused(long id, int after, int most) {
        return lines.refused(files.one(owner(), id).id(), after, most);
    }

    private CartRepository.Owner owner() {
        return CartOwner.of(callers.current());
    }
}

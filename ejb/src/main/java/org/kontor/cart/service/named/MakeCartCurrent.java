package org.kontor.cart.service.named;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.model.named.NamedCartRule;
import org.kontor.cart.service.CartOwner;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** Makes a cart the one that is filled and ordered. The present one is put by; without name it needs one, without lines it goes. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class MakeCartCurrent {

    @Inject
    private NamedCartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @param presentName how the present cart is to be called, if it has lines and no name
     * @throws RuleViolated {@link CartRule#CART_NOT_FOUND}, {@link NamedCartRule#PRESENT_CART_NEEDS_A_NAME}, or what {@link
     *     NamedCart#checkedName} says
     */
    public void make(long id, String presentName) {
        CartRepository.Owner owner = CartOwner.of(callers.current());
        List<NamedCart> all = carts.lock(owner);
        NamedCart chosen = NamedCartRepository.one(all, id);
        if (chosen.current()) {
            return;
        }
        all.stream().filter(NamedCart::current).findFirst().ifPresent(present -> leave(owner, present, presentName));
        carts.setCurrent(id, true);
    }

    private void leave(CartRepository.Owner owner, NamedCart present, String name) {
        if (present.name() == null && present.lineCount() == 0) {
            carts.delete(present.id());
            return;
        }
        if (present.name() == null && (name == null || name.isBlank())) {
            throw new RuleViolated(NamedCartRule.PRESENT_CART_NEEDS_A_NAME);
        }
        if (present.name() == null) {
            carts.putBy(owner, present, name, present.comment(), clock.instant());
        } else {
            carts.setCurrent(present.id(), false);
        }
    }
}

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
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.model.named.NamedCartRule;
import org.kontor.cart.service.CartOwner;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** Puts the current cart by under a name; the next article begins a new one. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class PutCartBy {

    @Inject
    private NamedCartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @return its id
     * @throws RuleViolated {@link NamedCartRule#NOTHING_TO_PUT_BY}, {@link NamedCartRule#TOO_MANY_CARTS}, or what {@link
     *     NamedCart#checkedName} and {@link NamedCart#checkedComment} say
     */
    public long putBy(String name, String comment) {
        CartRepository.Owner owner = CartOwner.of(callers.current());
        List<NamedCart> all = carts.lock(owner);
        NamedCart present = all.stream()
                .filter(cart -> cart.current() && cart.lineCount() > 0)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(NamedCartRule.NOTHING_TO_PUT_BY));
        NamedCart.requireRoom(all);
        carts.putBy(owner, present, name, comment, clock.instant());
        return present.id();
    }
}

package org.kontor.cart.service.quick;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.Item;
import org.kontor.cart.model.quick.QuickRule;
import org.kontor.cart.service.CartOwner;
import org.kontor.cart.service.CartUnits;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** Puts the typed lines that can be ordered into the caller's cart; the others come back, each with its reason. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class AddQuickLines {

    @EJB
    private FormsOnce forms;

    @Inject
    private CartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private QuickOrderQueries lookup;

    /**
     * @param token of the form; sent again with the same lines it adds nothing
     * @throws RuleViolated {@link QuickRule#NOTHING_TYPED}, {@link QuickRule#FORM_USED_FOR_OTHER_LINES}, {@link
     *     QuickRule#TOO_MANY_TYPED}
     */
    public QuickAdded add(UUID token, List<TypedLine> lines) {
        return add(token, lines, CartRepository.Owner.CURRENT);
    }

    /**
     * The same for lines that are found by what was asked for: sent again it adds nothing, whatever would be found now.
     *
     * @param asked what the form says
     */
    public QuickAdded add(UUID token, String asked, Supplier<List<TypedLine>> found) {
        CallerView caller = callers.current();
        CartRepository.Owner owner = CartOwner.of(caller).cart(CartRepository.Owner.CURRENT);
        return forms.once(
                token,
                owner + asked,
                () -> {
                    List<TypedLine> lines = found.get();
                    if (lines.isEmpty()) {
                        throw new RuleViolated(QuickRule.NOTHING_TYPED);
                    }
                    return put(lines, owner, caller.currency(), owner.cartId());
                },
                QuickRow::isAccepted);
    }

    /**
     * The same for any of the caller's carts.
     *
     * @throws RuleViolated {@link org.kontor.cart.model.CartRule#CART_NOT_FOUND} besides
     */
    public QuickAdded add(UUID token, List<TypedLine> lines, long cartId) {
        CallerView caller = callers.current();
        CartRepository.Owner owner = CartOwner.of(caller).cart(cartId);
        return forms.once(
                token,
                owner.toString(),
                lines,
                () -> put(lines, owner, caller.currency(), cartId),
                QuickRow::isAccepted);
    }

    private QuickOrder put(List<TypedLine> lines, CartRepository.Owner owner, String currency, long cartId) {
        QuickOrder order = lookup.resolve(lines, cartId);
        Map<Item, BigDecimal> quantities = new LinkedHashMap<>();
        order.accepted().forEach(row -> quantities.put(CartUnits.item(row.article(), row.unit()), row.quantity()));
        carts.addAll(owner, currency, quantities, clock.instant());
        return order;
    }
}

package org.kontor.cart.service.quick;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.Item;
import org.kontor.cart.model.quick.FormUseRepository;
import org.kontor.cart.model.quick.FormUseRepository.Figures;
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

    @Inject
    private FormUseRepository forms;

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
     * The same for any of the caller's carts.
     *
     * @throws RuleViolated {@link org.kontor.cart.model.CartRule#CART_NOT_FOUND} besides
     */
    public QuickAdded add(UUID token, List<TypedLine> lines, long cartId) {
        if (lines.isEmpty()) {
            throw new RuleViolated(QuickRule.NOTHING_TYPED);
        }
        CallerView caller = callers.current();
        CartRepository.Owner owner = CartOwner.of(caller).cart(cartId);
        Instant now = clock.instant();
        Optional<Figures> before = forms.use(owner.companyId(), token, digest(owner, lines), now);
        if (before.isPresent()) {
            return new QuickAdded(before.get(), null);
        }
        QuickOrder order = lookup.resolve(lines, cartId);
        Map<Item, BigDecimal> quantities = new LinkedHashMap<>();
        order.accepted().forEach(row -> quantities.put(CartUnits.item(row.article(), row.unit()), row.quantity()));
        carts.addAll(owner, caller.currency(), quantities, now);
        Figures figures = new Figures(
                quantities.size(), order.problems().size(), order.merged().size());
        forms.note(owner.companyId(), token, figures);
        return new QuickAdded(figures, order);
    }

    private static String digest(CartRepository.Owner owner, List<TypedLine> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((owner + lines.toString()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

package org.kontor.cart.service.named;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.cart.model.CartContents;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.Item;
import org.kontor.cart.model.named.CartMix;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.model.named.NamedCartRepository;
import org.kontor.cart.model.named.NamedCartRule;
import org.kontor.cart.service.CartOwner;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.KernelRule;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** Puts lines of one cart of the caller into another, adding up or replacing, and says of each what became of it. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@RolesAllowed(Permission.CART_EDIT)
@Retried
public class PutCart {

    @Inject
    private NamedCartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @Inject
    private CartRepository lines;

    @EJB
    private OrderableQueries articles;

    /**
     * @param from which cart, and as of which version
     * @param skus the lines to put, such as {@code EQ-50} or {@code XBX:EQ-50}; empty for all
     * @param replacing the version of the other cart whose lines are replaced; null to add up
     * @param move whether what went over leaves the first cart
     */
    public record Command(long from, Long version, List<String> skus, long into, Long replacing, boolean move) {}

    /**
     * @throws RuleViolated {@link CartRule#CART_NOT_FOUND}, {@link CartRule#CHANGED_MEANWHILE}, {@link
     *     NamedCartRule#SAME_CART}, {@link NamedCartRule#NOTHING_CHOSEN}
     */
    public CartPut put(Command command) {
        CallerView caller = callers.current();
        CartRepository.Owner owner = CartOwner.of(caller);
        List<NamedCart> all = carts.lock(owner);
        NamedCart from = NamedCartRepository.one(all, command.from()).requireVersion(command.version());
        NamedCart into = NamedCartRepository.one(all, command.into());
        if (from.id() == into.id()) {
            throw new RuleViolated(NamedCartRule.SAME_CART);
        }
        boolean replace = command.replacing() != null;
        if (replace) {
            into.requireVersion(command.replacing());
        }
        List<CartContents.Line> there =
                lines.find(owner.cart(into.id())).orElseThrow().lines();
        List<CartContents.Line> given =
                lines.find(owner.cart(from.id())).orElseThrow().lines();
        Map<Long, Orderable> known = articles.byId(
                caller.companyId(),
                Stream.of(given, there)
                        .flatMap(List::stream)
                        .map(CartContents.Line::productId)
                        .distinct()
                        .toList(),
                caller.language());
        List<CartContents.Line> chosen = given.stream()
                .filter(line -> command.skus().isEmpty()
                        || known.containsKey(line.productId())
                                && isNamed(
                                        command.skus(),
                                        known.get(line.productId()).sku(),
                                        line.item()))
                .toList();
        if (chosen.isEmpty()) {
            throw new RuleViolated(NamedCartRule.NOTHING_CHOSEN);
        }
        CartMix mix = CartMix.of(
                chosen,
                there,
                replace ? CartMix.Mode.REPLACE : CartMix.Mode.MERGE,
                (item, sum) -> refusal(known.get(item.productId()), item.unit(), sum));
        Instant now = clock.instant();
        carts.write(into.id(), mix, now);
        if (command.move()) {
            carts.remove(
                    from.id(), mix.taken().stream().map(CartMix.Outcome::item).toList(), now);
        }
        return CartPut.of(mix, known);
    }

    /** A line is named by its article, or by its unit and its article: {@code XBX:EQ-50}. */
    private static boolean isNamed(List<String> chosen, String sku, Item item) {
        return chosen.contains(sku) && item.unit().isEmpty() || chosen.contains(item.unit() + ":" + sku);
    }

    /** Why an article may not be had that often; one that is not sold any more only has its outer limit. */
    private static Optional<RuleViolated> refusal(Orderable article, String unit, BigDecimal sum) {
        try {
            if (article != null) {
                article.units().of(unit).ifPresent(one -> one.lot().accept(sum));
            }
            return sum.compareTo(LotSize.MOST) > 0
                    ? Optional.of(new RuleViolated(
                            KernelRule.QUANTITY_TOO_LARGE,
                            Map.of("quantity", sum, "most", LotSize.MOST.toPlainString())))
                    : Optional.empty();
        } catch (RuleViolated refused) {
            return Optional.of(refused);
        }
    }
}

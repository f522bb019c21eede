package org.kontor.cart.service.quick;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.cart.model.CartContents;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.Item;
import org.kontor.cart.model.quick.QuickRule;
import org.kontor.cart.service.CartOwner;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.catalog.service.life.SuccessorQueries;
import org.kontor.catalog.service.number.TypedNumber;
import org.kontor.catalog.service.number.TypedNumberQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.inventory.service.InventoryQueries;
import org.kontor.inventory.service.waiting.BackOrderQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.service.PricingQueries;

/** Looks up typed lines: the same few statements for ten lines and for a thousand. */
@Stateless
@RolesAllowed({Permission.CART_EDIT, Permission.SYSTEM})
public class QuickOrderQueries {

    @Inject
    private CartRepository carts;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private TypedNumberQueries numbers;

    @EJB
    private SuccessorQueries successors;

    @EJB
    private OrderableQueries articles;

    @EJB
    private PricingQueries pricing;

    @EJB
    private InventoryQueries inventory;

    @EJB
    private BackOrderQueries backOrders;

    /**
     * Lines of pasted text.
     *
     * @throws RuleViolated {@link QuickRule#TOO_MANY_TYPED}
     */
    public List<TypedLine> read(String text) {
        return PastedText.read(text, 1).lines();
    }

    /**
     * What would become of these lines if they went into the caller's cart now.
     *
     * @throws RuleViolated {@link QuickRule#TOO_MANY_TYPED}
     */
    public QuickOrder resolve(List<TypedLine> typed) {
        return resolve(typed, CartRepository.Owner.CURRENT);
    }

    /**
     * The same for any of the caller's carts.
     *
     * @throws RuleViolated {@link CartRule#CART_NOT_FOUND} besides, also for somebody else's
     */
    public QuickOrder resolve(List<TypedLine> typed, long cartId) {
        requireNotTooMany(typed);
        CallerView caller = callers.current();
        return meaning(typed, caller, inCart(caller, cartId)).judge(typed, caller.currency());
    }

    /**
     * What would become of these lines as an order of their own, whatever the caller's carts have.
     *
     * @throws RuleViolated {@link QuickRule#TOO_MANY_TYPED}
     */
    public QuickOrder alone(List<TypedLine> typed) {
        requireNotTooMany(typed);
        CallerView caller = callers.current();
        return meaning(typed, caller, Map.of()).judge(typed, caller.currency());
    }

    private static void requireNotTooMany(List<TypedLine> typed) {
        if (typed.size() > PastedText.MAX_LINES) {
            throw new RuleViolated(QuickRule.TOO_MANY_TYPED, Map.of("most", PastedText.MAX_LINES));
        }
    }

    /** @param inCart what the cart has; null when neither that nor prices and stock are wanted */
    private Lookup meaning(List<TypedLine> typed, CallerView buyer, Map<Item, BigDecimal> inCart) {
        List<TypedNumber> found = numbers.resolve(codes(typed), buyer.companyId(), buyer.language());
        return lookup(
                meant(found, typed, buyer),
                packed(found),
                replaced(found, buyer),
                inCart == null ? Map.of() : inCart,
                buyer,
                inCart != null);
    }

    private Lookup lookup(
            Map<String, List<Long>> meant,
            Map<String, String> packed,
            Map<String, Long> replaced,
            Map<Item, BigDecimal> inCart,
            CallerView buyer,
            boolean offered) {
        List<Long> ids = Stream.concat(meant.values().stream().flatMap(Collection::stream), replaced.values().stream())
                .distinct()
                .toList();
        return new Lookup(
                meant,
                packed,
                replaced,
                articles.byId(buyer.companyId(), ids, buyer.language()),
                offered ? pricing.prices(buyer.companyId(), ids, clock.instant()) : Map.of(),
                offered ? inventory.available(ids) : Map.of(),
                offered ? backOrders.outlook(ids) : Map.of(),
                inCart);
    }

    /**
     * The first half of {@link #resolve} for lines of a file: which article each line means.
     *
     * @param rows takes the rows of lines that mean none or several, by their place
     * @return articles by the place of the line
     */
    public Map<Integer, Long> means(List<TypedLine> typed, CallerView buyer, Map<Integer, QuickRow> rows) {
        Map<Integer, Long> articles = new TreeMap<>();
        meaning(typed, buyer, null).means(typed, rows).forEach((i, item) -> articles.put(i, item.productId()));
        return articles;
    }

    /** The second half: lines whose articles are known, as lines of carts of their own. */
    public QuickOrder judge(List<TypedLine> typed, Map<String, List<Long>> meant, CallerView buyer) {
        List<String> gtins =
                codes(typed).stream().filter(TypedNumber::mayBeGtin).toList();
        Map<String, String> packed = packed(numbers.resolve(gtins, buyer.companyId(), buyer.language()));
        return lookup(meant, packed, Map.of(), Map.of(), buyer, true).judge(typed, buyer.currency());
    }

    /** Of numbers that mean one packaging, its unit. */
    private static Map<String, String> packed(List<TypedNumber> found) {
        return found.stream()
                .filter(number ->
                        number.single() && !number.hits().get(0).unit().isEmpty())
                .collect(Collectors.toMap(
                        TypedNumber::typed, number -> number.hits().get(0).unit(), (one, same) -> one));
    }

    private static List<String> codes(List<TypedLine> typed) {
        return typed.stream()
                .filter(line -> line.pick().isEmpty() && line.problem().isEmpty())
                .map(TypedLine::code)
                .distinct()
                .toList();
    }

    /** By what was typed, what takes the place of the one article that it means and that is not sold any more. */
    private Map<String, Long> replaced(List<TypedNumber> found, CallerView caller) {
        Map<String, Long> gone = found.stream()
                .filter(number -> number.single() && !number.hits().get(0).sold())
                .collect(Collectors.toMap(
                        TypedNumber::typed, number -> number.hits().get(0).productId()));
        Map<Long, Long> successor = successors.of(caller.companyId(), gone.values());
        gone.values().retainAll(successor.keySet());
        gone.replaceAll((typed, product) -> successor.get(product));
        return gone;
    }

    /** What is not sold any more and has no successor answers as what has never been there. */
    private Map<String, List<Long>> meant(List<TypedNumber> found, List<TypedLine> typed, CallerView caller) {
        Map<String, List<Long>> meant = new HashMap<>();
        found.forEach(number -> meant.put(
                number.typed(),
                number.hits().stream()
                        .filter(TypedNumber.Hit::sold)
                        .map(TypedNumber.Hit::productId)
                        .toList()));
        List<TypedLine> picked =
                typed.stream().filter(line -> !line.pick().isEmpty()).toList();
        if (!picked.isEmpty()) {
            Map<String, Orderable> known = articles.bySku(
                    caller.companyId(),
                    picked.stream().map(TypedLine::pick).distinct().toList(),
                    caller.language());
            picked.stream()
                    .filter(line -> known.containsKey(line.pick()))
                    .forEach(line -> meant.put(
                            line.wanted(), List.of(known.get(line.pick()).productId())));
        }
        return meant;
    }

    private Map<Item, BigDecimal> inCart(CallerView caller, long cartId) {
        Optional<CartContents> cart = carts.find(CartOwner.of(caller).cart(cartId));
        if (cart.isEmpty() && cartId != CartRepository.Owner.CURRENT) {
            throw new RuleViolated(CartRule.CART_NOT_FOUND);
        }
        return cart.map(CartContents::lines).orElse(List.of()).stream()
                .collect(Collectors.toMap(CartContents.Line::item, CartContents.Line::quantity));
    }
}

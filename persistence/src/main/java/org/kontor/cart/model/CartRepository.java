package org.kontor.cart.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontor.kernel.Ids;
import org.kontor.kernel.KernelRule;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;

/**
 * Lines of carts. The current cart of a person in a company is made by its first line. Each change is one statement that
 * locks the cart first, so two tabs of one person add up instead of overwriting each other.
 */
@ApplicationScoped
public class CartRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Ids ids;

    /** Adds to what the cart has of the article; returns what it has now. */
    public Added add(Owner owner, String currency, Item item, BigDecimal quantity, Instant at) {
        return put(owner, currency, Map.of(item, quantity), at);
    }

    /**
     * Adds many at once to what the cart has, in this order; one statement for any number.
     *
     * @throws RuleViolated {@link CartRule#TOO_MANY_LINES}, {@link CartRule#CART_NOT_FOUND}, {@link
     *     KernelRule#QUANTITY_TOO_LARGE} when a sum is
     */
    public void addAll(Owner owner, String currency, Map<Item, BigDecimal> quantities, Instant at) {
        if (quantities.isEmpty()) {
            return;
        }
        Added now = put(owner, currency, quantities, at);
        if (now.quantity().compareTo(LotSize.MOST) > 0) {
            throw new RuleViolated(
                    KernelRule.QUANTITY_TOO_LARGE,
                    Map.of("quantity", now.quantity(), "most", LotSize.MOST.toPlainString()));
        }
    }

    private Added put(Owner owner, String currency, Map<Item, BigDecimal> quantities, Instant at) {
        Object[] now = (Object[]) entities.createNativeQuery(
                        """
                        with first as (
                          insert into cart.cart (company_id, person_id, currency, checkout_key, changed_at)
                          select ?1, ?2, ?3, cast(?4 as uuid), ?5 where cast(?9 as bigint) = 0
                          on conflict (company_id, person_id) where is_current
                            do update set changed_at = excluded.changed_at, version = cart.cart.version + 1
                          returning id),
                        named as (
                          update cart.cart set changed_at = ?5, version = version + 1
                          where company_id = ?1 and person_id = ?2 and id = cast(?9 as bigint) returning id),
                        touched as (select id from first union all select id from named),
                        wanted as (
                          select * from unnest(cast(?6 as bigint[]), cast(?7 as numeric[]), cast(?10 as text[])) with ordinality
                            w (product_id, quantity, unit, no)),
                        line as (
                          insert into cart.cart_line (cart_id, product_id, unit, quantity, added_at)
                          select t.id, w.product_id, w.unit, least(w.quantity, ?8 + 1), ?5 from touched t, wanted w order by w.no
                          on conflict (cart_id, product_id, unit) do update
                            set quantity = least(cart.cart_line.quantity + excluded.quantity, ?8 + 1),
                              version = cart.cart_line.version + 1,
                              seen_amount = null, seen_base = null, seen_currency = null
                          returning quantity)
                        select (select max(quantity) from line),
                          (select count(*) from cart.cart_line l join touched t on t.id = l.cart_id
                            where (l.product_id, l.unit) not in (select product_id, unit from wanted))
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, currency)
                .setParameter(4, ids.next().toString())
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .setParameter(
                        6,
                        SqlArray.ofNumbers(quantities.keySet().stream()
                                .map(Item::productId)
                                .toList()))
                .setParameter(7, SqlArray.ofNumbers(quantities.values()))
                .setParameter(8, LotSize.MOST)
                .setParameter(9, owner.cartId())
                .setParameter(
                        10,
                        SqlArray.ofTexts(
                                quantities.keySet().stream().map(Item::unit).toList()))
                .getSingleResult();
        requireCart(now[0]);
        int lines = ((Number) now[1]).intValue() + quantities.size();
        if (lines > CartContents.MAX_LINES) {
            throw new RuleViolated(CartRule.TOO_MANY_LINES, Map.of("most", CartContents.MAX_LINES));
        }
        return new Added((BigDecimal) now[0], lines);
    }

    /**
     * @param seen what the cart had of it when the change was made; null not to compare
     * @param content of its unit that the buyer agrees to; null to leave what he agreed to before
     * @throws RuleViolated {@link CartRule#LINE_NOT_FOUND} when the cart has no such article, {@link
     *     CartRule#LINE_CHANGED_MEANWHILE}
     */
    public void change(Owner owner, Item item, BigDecimal quantity, BigDecimal seen, UnitFactor content, Instant at) {
        int changed = entities.createNativeQuery(
                        """
                        with touched as (
                          update cart.cart set changed_at = ?4, version = version + 1
                          where company_id = ?1 and person_id = ?2
                            and case when cast(?6 as bigint) = 0 then is_current else id = cast(?6 as bigint) end
                          returning id)
                        update cart.cart_line l set quantity = ?5, version = l.version + 1,
                          seen_amount = null, seen_base = null, seen_currency = null,
                          content_numerator = coalesce(nullif(cast(?9 as bigint), 0), l.content_numerator),
                          content_denominator = coalesce(nullif(cast(?10 as bigint), 0), l.content_denominator)
                        from touched where l.cart_id = touched.id and l.product_id = ?3 and l.unit = ?8
                          and l.quantity = coalesce(cast(nullif(?7, '') as numeric), l.quantity)
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, item.productId())
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .setParameter(5, quantity)
                .setParameter(6, owner.cartId())
                .setParameter(7, seen == null ? "" : seen.toPlainString())
                .setParameter(8, item.unit())
                .setParameter(9, content == null ? 0 : content.numerator())
                .setParameter(10, content == null ? 0 : content.denominator())
                .executeUpdate();
        if (changed == 0) {
            find(owner).stream()
                    .flatMap(cart -> cart.lines().stream())
                    .filter(line -> line.item().equals(item))
                    .findFirst()
                    .ifPresent(line -> {
                        throw new RuleViolated(
                                CartRule.LINE_CHANGED_MEANWHILE,
                                Map.of("seen", plain(seen), "now", plain(line.quantity()), "typed", plain(quantity)));
                    });
        }
        requireLine(changed);
    }

    /** @throws RuleViolated {@link CartRule#LINE_NOT_FOUND} when the cart has no such article */
    public void remove(Owner owner, Item item, Instant at) {
        int removed = entities.createNativeQuery(
                        """
                        with touched as (
                          update cart.cart set changed_at = ?4, version = version + 1
                          where company_id = ?1 and person_id = ?2
                            and case when cast(?5 as bigint) = 0 then is_current else id = cast(?5 as bigint) end
                          returning id)
                        delete from cart.cart_line l using touched
                        where l.cart_id = touched.id and l.product_id = ?3 and l.unit = ?6
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, item.productId())
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .setParameter(5, owner.cartId())
                .setParameter(6, item.unit())
                .executeUpdate();
        requireLine(removed);
    }

    /** The cart, lines in the order in which they were added; nothing when nobody has put anything into it yet. */
    public Optional<CartContents> find(Owner owner) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select c.id, cast(c.checkout_key as text), c.version, l.product_id, l.quantity,
                          l.seen_amount, l.seen_base, l.seen_currency, l.comment, c.name, c.comment, c.is_current, l.unit,
                          l.content_numerator, l.content_denominator
                        from cart.cart c left join cart.cart_line l on l.cart_id = c.id
                        where c.company_id = ?1 and c.person_id = ?2
                          and case when cast(?3 as bigint) = 0 then c.is_current else c.id = cast(?3 as bigint) end
                        order by l.added_at, l.id
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, owner.cartId())
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] head = rows.get(0);
        List<CartContents.Line> lines = rows.stream()
                .filter(row -> row[3] != null)
                .map(row -> new CartContents.Line(
                        new Item(((Number) row[3]).longValue(), (String) row[12]),
                        (BigDecimal) row[4],
                        seen(row),
                        (String) row[8],
                        content(row)))
                .toList();
        return Optional.of(new CartContents(
                ((Number) head[0]).longValue(),
                (String) head[9],
                (String) head[10],
                (Boolean) head[11],
                UUID.fromString((String) head[1]),
                ((Number) head[2]).longValue(),
                lines));
    }

    private static UnitFactor content(Object[] row) {
        return row[13] == null ? null : new UnitFactor(((Number) row[13]).longValue(), ((Number) row[14]).longValue());
    }

    private static UnitPrice seen(Object[] row) {
        return row[5] == null ? null : UnitPrice.of((BigDecimal) row[5], (BigDecimal) row[6], row[7].toString());
    }

    /**
     * Empties the cart after an order was made from it, and gives it the key for the next one.
     *
     * @param version as it was read
     * @throws RuleViolated {@link CartRule#CHANGED_MEANWHILE} when the cart is not the one that was read
     */
    public void empty(long cartId, long version, Instant at) {
        int emptied = entities.createNativeQuery(
                        """
                        with emptied as (
                          update cart.cart set checkout_key = cast(?3 as uuid), changed_at = ?4, version = version + 1
                          where id = ?1 and version = ?2 returning id)
                        delete from cart.cart_line l using emptied where l.cart_id = emptied.id
                        """)
                .setParameter(1, cartId)
                .setParameter(2, version)
                .setParameter(3, ids.next().toString())
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (emptied == 0) {
            throw new RuleViolated(CartRule.CHANGED_MEANWHILE);
        }
    }

    private static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }

    private static void requireCart(Object quantity) {
        if (quantity == null) {
            throw new RuleViolated(CartRule.CART_NOT_FOUND);
        }
    }

    private static void requireLine(int rows) {
        if (rows == 0) {
            throw new RuleViolated(CartRule.LINE_NOT_FOUND);
        }
    }

    /** What a cart has of an article after it was added (of several the most), and how many lines it has. */
    public record Added(BigDecimal quantity, int lineCount) {}

    /**
     * Whose cart: a person's in a company.
     *
     * @param cartId {@link #CURRENT}, or one of his carts by its id
     */
    public record Owner(long companyId, long personId, long cartId) {

        public static final long CURRENT = 0;

        public Owner(long companyId, long personId) {
            this(companyId, personId, CURRENT);
        }

        public Owner cart(long id) {
            return new Owner(companyId, personId, id);
        }
    }
}

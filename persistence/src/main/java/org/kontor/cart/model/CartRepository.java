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
import org.kontor.kernel.UnitPrice;

/**
 * Carts: one per company and person, made by the first line. Each change is one statement that locks the cart first, so
 * two tabs of one person add up instead of overwriting each other.
 */
@ApplicationScoped
public class CartRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Ids ids;

    /** Adds to what the cart has of the article; returns what it has now. */
    public Added add(Owner owner, String currency, long productId, BigDecimal quantity, Instant at) {
        Object[] now = (Object[]) entities.createNativeQuery(
                        """
                        with touched as (
                          insert into cart.cart (company_id, person_id, currency, checkout_key, changed_at)
                          values (?1, ?2, ?3, cast(?4 as uuid), ?5)
                          on conflict (company_id, person_id)
                            do update set changed_at = excluded.changed_at, version = cart.cart.version + 1
                          returning id),
                        line as (
                          insert into cart.cart_line (cart_id, product_id, quantity, added_at)
                          select id, ?6, least(?7, ?8 + 1), ?5 from touched
                          on conflict (cart_id, product_id) do update
                            set quantity = least(cart.cart_line.quantity + excluded.quantity, ?8 + 1),
                              version = cart.cart_line.version + 1,
                              seen_amount = null, seen_base = null, seen_currency = null
                          returning quantity)
                        select (select quantity from line),
                          (select count(*) from cart.cart_line l join touched t on t.id = l.cart_id
                            where l.product_id <> ?6)
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, currency)
                .setParameter(4, ids.next().toString())
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .setParameter(6, productId)
                .setParameter(7, quantity)
                .setParameter(8, LotSize.MOST)
                .getSingleResult();
        if (((Number) now[1]).intValue() >= CartContents.MAX_LINES) {
            throw new RuleViolated(CartRule.TOO_MANY_LINES, Map.of("most", CartContents.MAX_LINES));
        }
        return new Added((BigDecimal) now[0], ((Number) now[1]).intValue() + 1);
    }

    /**
     * Adds many at once to what the cart has, in this order; one statement for any number.
     *
     * @throws RuleViolated {@link CartRule#TOO_MANY_LINES}, {@link KernelRule#QUANTITY_TOO_LARGE} when a sum is
     */
    public void addAll(Owner owner, String currency, Map<Long, BigDecimal> quantities, Instant at) {
        if (quantities.isEmpty()) {
            return;
        }
        Object[] now = (Object[]) entities.createNativeQuery(
                        """
                        with touched as (
                          insert into cart.cart (company_id, person_id, currency, checkout_key, changed_at)
                          values (?1, ?2, ?3, cast(?4 as uuid), ?5)
                          on conflict (company_id, person_id)
                            do update set changed_at = excluded.changed_at, version = cart.cart.version + 1
                          returning id),
                        wanted as (
                          select * from unnest(cast(?6 as bigint[]), cast(?7 as numeric[])) with ordinality
                            w (product_id, quantity, no)),
                        line as (
                          insert into cart.cart_line (cart_id, product_id, quantity, added_at)
                          select t.id, w.product_id, least(w.quantity, ?8 + 1), ?5 from touched t, wanted w order by w.no
                          on conflict (cart_id, product_id) do update
                            set quantity = least(cart.cart_line.quantity + excluded.quantity, ?8 + 1),
                              version = cart.cart_line.version + 1,
                              seen_amount = null, seen_base = null, seen_currency = null
                          returning quantity)
                        select (select max(quantity) from line),
                          (select count(*) from cart.cart_line l join touched t on t.id = l.cart_id
                            where l.product_id not in (select product_id from wanted))
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, currency)
                .setParameter(4, ids.next().toString())
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .setParameter(6, SqlArray.ofNumbers(quantities.keySet()))
                .setParameter(7, SqlArray.ofNumbers(quantities.values()))
                .setParameter(8, LotSize.MOST)
                .getSingleResult();
        if (((Number) now[1]).intValue() + quantities.size() > CartContents.MAX_LINES) {
            throw new RuleViolated(CartRule.TOO_MANY_LINES, Map.of("most", CartContents.MAX_LINES));
        }
        if (((BigDecimal) now[0]).compareTo(LotSize.MOST) > 0) {
            throw new RuleViolated(
                    KernelRule.QUANTITY_TOO_LARGE, Map.of("quantity", now[0], "most", LotSize.MOST.toPlainString()));
        }
    }

    /** @throws RuleViolated {@link CartRule#LINE_NOT_FOUND} when the cart has no such article */
    public void change(Owner owner, long productId, BigDecimal quantity, Instant at) {
        int changed = entities.createNativeQuery(
                        """
                        with touched as (
                          update cart.cart set changed_at = ?4, version = version + 1
                          where company_id = ?1 and person_id = ?2 returning id)
                        update cart.cart_line l set quantity = ?5, version = l.version + 1,
                          seen_amount = null, seen_base = null, seen_currency = null
                        from touched where l.cart_id = touched.id and l.product_id = ?3
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, productId)
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .setParameter(5, quantity)
                .executeUpdate();
        requireLine(changed);
    }

    /** @throws RuleViolated {@link CartRule#LINE_NOT_FOUND} when the cart has no such article */
    public void remove(Owner owner, long productId, Instant at) {
        int removed = entities.createNativeQuery(
                        """
                        with touched as (
                          update cart.cart set changed_at = ?4, version = version + 1
                          where company_id = ?1 and person_id = ?2 returning id)
                        delete from cart.cart_line l using touched
                        where l.cart_id = touched.id and l.product_id = ?3
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, productId)
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        requireLine(removed);
    }

    /** The cart, lines in the order in which they were added; nothing when nobody has put anything into it yet. */
    public Optional<CartContents> find(Owner owner) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select c.id, cast(c.checkout_key as text), c.version, l.product_id, l.quantity,
                          l.seen_amount, l.seen_base, l.seen_currency
                        from cart.cart c left join cart.cart_line l on l.cart_id = c.id
                        where c.company_id = ?1 and c.person_id = ?2
                        order by l.added_at, l.id
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] head = rows.get(0);
        List<CartContents.Line> lines = rows.stream()
                .filter(row -> row[3] != null)
                .map(row -> new CartContents.Line(((Number) row[3]).longValue(), (BigDecimal) row[4], seen(row)))
                .toList();
        return Optional.of(new CartContents(
                ((Number) head[0]).longValue(),
                UUID.fromString((String) head[1]),
                ((Number) head[2]).longValue(),
                lines));
    }

    private static UnitPrice seen(Object[] row) {
        return row[5] == null ? null : UnitPrice.of((BigDecimal) row[5], (BigDecimal) row[6], row[7].toString());
    }

    /** Notes at which price the buyer sees lines for the first time; what was seen before stays. One statement. */
    public void noteSeen(Owner owner, Map<Long, UnitPrice> prices) {
        List<Long> products = List.copyOf(prices.keySet());
        List<UnitPrice> seen = products.stream().map(prices::get).toList();
        entities.createNativeQuery(
                        """
                        update cart.cart_line l
                        set seen_amount = p.amount, seen_base = p.base, seen_currency = p.currency
                        from unnest(cast(?3 as bigint[]), cast(?4 as numeric[]), cast(?5 as numeric[]),
                            cast(?6 as text[])) p (product_id, amount, base, currency), cart.cart c
                        where c.company_id = ?1 and c.person_id = ?2 and l.cart_id = c.id
                          and l.product_id = p.product_id and l.seen_amount is null
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, SqlArray.ofNumbers(products))
                .setParameter(
                        4,
                        SqlArray.ofNumbers(seen.stream().map(UnitPrice::amount).toList()))
                .setParameter(
                        5, SqlArray.ofNumbers(seen.stream().map(UnitPrice::base).toList()))
                .setParameter(
                        6,
                        SqlArray.ofTexts(seen.stream().map(UnitPrice::currency).toList()))
                .executeUpdate();
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

    private static void requireLine(int rows) {
        if (rows == 0) {
            throw new RuleViolated(CartRule.LINE_NOT_FOUND);
        }
    }

    /** What a cart has of an article after it was added, and how many lines it has. */
    public record Added(BigDecimal quantity, int lineCount) {}

    /** Whose cart: a person's in a company. */
    public record Owner(long companyId, long personId) {}
}

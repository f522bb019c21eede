package org.kontor.cart.model.named;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kontor.cart.model.CartRepository.Owner;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.Item;
import org.kontor.kernel.Ids;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;
import org.kontor.kernel.UnitFactor;

/** All carts of a person in a company. Whoever changes which there are locks them together, so that changes queue. */
@ApplicationScoped
public class NamedCartRepository {

    private static final String ALL =
            """
            select c.id, c.name, c.comment, c.is_current, (select count(*) from cart.cart_line l where l.cart_id = c.id),
              c.changed_at, c.version
            from cart.cart c where c.company_id = ?1 and c.person_id = ?2
            order by c.is_current desc, lower(c.name), c.id
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Ids ids;

    /** The current one first, the others by name. */
    public List<NamedCart> all(Owner owner) {
        return SqlRow.all(entities.createNativeQuery(ALL)
                        .setParameter(1, owner.companyId())
                        .setParameter(2, owner.personId())
                        .getResultList())
                .stream()
                .map(row -> new NamedCart(
                        row.number(),
                        row.text(),
                        row.text(),
                        row.flag(),
                        (int) row.number(),
                        row.instant(),
                        row.number()))
                .toList();
    }

    /** The same, and nobody else makes, names, chooses or deletes one until the transaction ends. */
    public List<NamedCart> lock(Owner owner) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 330)) as text)")
                .setParameter(1, "cart:" + owner.companyId() + ":" + owner.personId())
                .getSingleResult();
        entities.createNativeQuery(
                        "select id from cart.cart where company_id = ?1 and person_id = ?2 order by id for update")
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .getResultList();
        return all(owner);
    }

    /** @throws RuleViolated {@link CartRule#CART_NOT_FOUND}, also for a cart of somebody else */
    public static NamedCart one(List<NamedCart> carts, long id) {
        return carts.stream()
                .filter(cart -> cart.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(CartRule.CART_NOT_FOUND));
    }

    /**
     * @return the name as it may be given to the cart
     * @throws RuleViolated what {@link NamedCart#checkedName} says, {@link NamedCartRule#NAME_TAKEN} by another cart of his
     */
    public String freeName(Owner owner, long cartId, String name) {
        String plain = NamedCart.checkedName(name);
        boolean taken = !entities.createNativeQuery(
                        """
                        select 1 from cart.cart
                        where company_id = ?1 and person_id = ?2 and lower(name) = lower(?3) and id <> ?4
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, plain)
                .setParameter(4, cartId)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new RuleViolated(NamedCartRule.NAME_TAKEN, Map.of("name", plain));
        }
        return plain;
    }

    /** Puts an empty cart by; the carts must be locked. */
    public long make(Owner owner, String currency, String name, String comment, Instant at) {
        return ((Number) entities.createNativeQuery(
                                """
                                insert into cart.cart
                                  (company_id, person_id, currency, checkout_key, changed_at, name, comment, is_current)
                                values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6, ?7, false) returning id
                                """)
                        .setParameter(1, owner.companyId())
                        .setParameter(2, owner.personId())
                        .setParameter(3, currency)
                        .setParameter(4, ids.next().toString())
                        .setParameter(5, at.atOffset(ZoneOffset.UTC))
                        .setParameter(6, name)
                        .setParameter(7, comment)
                        .getSingleResult())
                .longValue();
    }

    /** Every line of a cart into an empty one, in the same order, with comments. */
    public void copyLines(long from, long to, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into cart.cart_line (cart_id, company_id, product_id, unit, quantity, comment, added_at,
                          content_numerator, content_denominator)
                        select ?2, company_id, product_id, unit, quantity, comment, ?3, content_numerator, content_denominator
                        from cart.cart_line
                        where cart_id = ?1 order by added_at, id
                        """)
                .setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        update cart.cart_line l set content_numerator = null, content_denominator = null
                        from cart.cart_line o where l.cart_id = ?2 and o.cart_id = ?1 and o.product_id = l.product_id
                          and o.unit = l.unit and l.unit <> '' and o.content_numerator is null
                        """)
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }

    public void call(long id, String name, String comment, Instant at) {
        entities.createNativeQuery(
                        """
                        update cart.cart set name = ?2, comment = ?3, changed_at = ?4, version = version + 1 where id = ?1
                        """)
                .setParameter(1, id)
                .setParameter(2, name)
                .setParameter(3, comment)
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The current cart goes aside under a name; the carts must be locked. */
    public void putBy(Owner owner, NamedCart present, String name, String comment, Instant at) {
        call(present.id(), freeName(owner, present.id(), name), NamedCart.checkedComment(comment), at);
        setCurrent(present.id(), false);
    }

    /** Whether the cart is the one that is filled and ordered. */
    public void setCurrent(long id, boolean current) {
        entities.createNativeQuery("update cart.cart set is_current = ?2, version = version + 1 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, current)
                .executeUpdate();
    }

    public void delete(long id) {
        entities.createNativeQuery("delete from cart.cart where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** What {@link CartMix} said becomes of the cart; new lines at its end, in their order. */
    public void write(long id, CartMix mix, Instant at) {
        remove(id, mix.removed(), at);
        List<CartMix.Outcome> taken = mix.taken();
        entities.createNativeQuery(
                        """
                        insert into cart.cart_line (cart_id, company_id, product_id, unit, quantity, comment, added_at,
                          content_numerator, content_denominator)
                        select ?1, c.company_id, w.product_id, w.unit, w.quantity, w.comment, ?5,
                          nullif(w.numerator, 0), nullif(w.denominator, 0)
                        from cart.cart c, unnest(cast(?2 as bigint[]), cast(?3 as numeric[]), cast(?4 as text[]), cast(?6 as text[]),
                            cast(?7 as bigint[]), cast(?8 as bigint[]))
                          with ordinality w (product_id, quantity, comment, unit, numerator, denominator, no)
                        where c.id = ?1 order by w.no
                        on conflict (cart_id, product_id, unit) do update
                          set quantity = excluded.quantity, comment = excluded.comment, version = cart.cart_line.version + 1,
                            content_numerator = excluded.content_numerator, content_denominator = excluded.content_denominator,
                            seen_amount = null, seen_base = null, seen_currency = null
                        """)
                .setParameter(1, id)
                .setParameter(
                        2,
                        SqlArray.ofNumbers(
                                taken.stream().map(CartMix.Outcome::productId).toList()))
                .setParameter(
                        3,
                        SqlArray.ofNumbers(
                                taken.stream().map(CartMix.Outcome::after).toList()))
                .setParameter(
                        4,
                        SqlArray.ofTexts(
                                taken.stream().map(CartMix.Outcome::comment).toList()))
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .setParameter(
                        6,
                        SqlArray.ofTexts(taken.stream()
                                .map(outcome -> outcome.item().unit())
                                .toList()))
                .setParameter(7, contents(taken, UnitFactor::numerator))
                .setParameter(8, contents(taken, UnitFactor::denominator))
                .executeUpdate();
    }

    private static String contents(List<CartMix.Outcome> taken, Function<UnitFactor, Long> part) {
        return SqlArray.ofNumbers(taken.stream()
                .map(outcome -> outcome.content() == null ? Long.valueOf(0) : part.apply(outcome.content()))
                .toList());
    }

    public void remove(long id, Collection<Item> items, Instant at) {
        entities.createNativeQuery(
                        """
                        with touched as (
                          update cart.cart set changed_at = ?3, version = version + 1 where id = ?1 returning id)
                        delete from cart.cart_line l
                        using touched, unnest(cast(?2 as bigint[]), cast(?4 as text[])) gone (product_id, unit)
                        where l.cart_id = touched.id and l.product_id = gone.product_id and l.unit = gone.unit
                        """)
                .setParameter(1, id)
                .setParameter(
                        2,
                        SqlArray.ofNumbers(items.stream().map(Item::productId).toList()))
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .setParameter(4, SqlArray.ofTexts(items.stream().map(Item::unit).toList()))
                .executeUpdate();
    }

    /** The current cart has become an order: its name and comment go with it, and the next line begins a new one. */
    public void forgetName(long cartId) {
        entities.createNativeQuery("update cart.cart set name = null, comment = '' where id = ?1 and is_current")
                .setParameter(1, cartId)
                .executeUpdate();
    }

    /** @throws RuleViolated {@link CartRule#LINE_NOT_FOUND} when the cart has no such article */
    public void note(Owner owner, Item item, String comment, Instant at) {
        int noted = entities.createNativeQuery(
                        """
                        with touched as (
                          update cart.cart set changed_at = ?4, version = version + 1
                          where company_id = ?1 and person_id = ?2
                            and case when cast(?6 as bigint) = 0 then is_current else id = cast(?6 as bigint) end
                          returning id)
                        update cart.cart_line l set comment = ?5, version = l.version + 1
                        from touched where l.cart_id = touched.id and l.product_id = ?3 and l.unit = ?7
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(3, item.productId())
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .setParameter(5, comment)
                .setParameter(6, owner.cartId())
                .setParameter(7, item.unit())
                .executeUpdate();
        if (noted == 0) {
            throw new RuleViolated(CartRule.LINE_NOT_FOUND);
        }
    }
}

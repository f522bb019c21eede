package org.kontor.cart.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.kontor.cart.model.CartRepository.Owner;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.UnitPrice;

/** At which prices lines of a cart were seen. */
@ApplicationScoped
public class SeenPriceRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Notes at which price the buyer sees lines for the first time; what was seen before stays. One statement. */
    public void noteSeen(Owner owner, Map<Item, UnitPrice> prices) {
        List<Item> items = List.copyOf(prices.keySet());
        List<UnitPrice> seen = items.stream().map(prices::get).toList();
        entities.createNativeQuery(
                        """
                        update cart.cart_line l
                        set seen_amount = p.amount, seen_base = p.base, seen_currency = p.currency
                        from unnest(cast(?3 as bigint[]), cast(?4 as numeric[]), cast(?5 as numeric[]),
                            cast(?6 as text[]), cast(?8 as text[])) p (product_id, amount, base, currency, unit), cart.cart c
                        where c.company_id = ?1 and c.person_id = ?2 and l.cart_id = c.id
                          and l.product_id = p.product_id and l.unit = p.unit and l.seen_amount is null
                          and case when cast(?7 as bigint) = 0 then c.is_current else c.id = cast(?7 as bigint) end
                        """)
                .setParameter(1, owner.companyId())
                .setParameter(2, owner.personId())
                .setParameter(
                        3,
                        SqlArray.ofNumbers(items.stream().map(Item::productId).toList()))
                .setParameter(
                        4,
                        SqlArray.ofNumbers(seen.stream().map(UnitPrice::amount).toList()))
                .setParameter(
                        5, SqlArray.ofNumbers(seen.stream().map(UnitPrice::base).toList()))
                .setParameter(
                        6,
                        SqlArray.ofTexts(seen.stream().map(UnitPrice::currency).toList()))
                .setParameter(7, owner.cartId())
                .setParameter(8, SqlArray.ofTexts(items.stream().map(Item::unit).toList()))
                .executeUpdate();
    }
}

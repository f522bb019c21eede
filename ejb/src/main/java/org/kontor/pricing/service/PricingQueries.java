package org.kontor.pricing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;
import org.kontor.kernel.UnitFactor;
import org.kontor.pricing.event.PriceSource;
import org.kontor.pricing.model.chain.ChainLink;
import org.kontor.pricing.model.chain.PriceChain;
import org.kontor.pricing.service.chain.ChainQueries;

/**
 * What articles cost a company: a function of the company, the article, the unit, the quantity, the currency and the instant,
 * and of nothing else. Never converts currencies, keeps nothing per company but the order of its lists. However many
 * articles are asked for, they cost one statement; a second one when the company's lists have changed since.
 */
@Stateless
@RolesAllowed({
    Permission.CATALOG_READ,
    Permission.CART_EDIT,
    Permission.ORDER_PLACE,
    Permission.STAFF_CATALOG_READ,
    Permission.SYSTEM
})
public class PricingQueries {

    /**
     * The first list that has anything for an article decides: when it is exclusive, it alone prices the article; else each
     * list that merges adds the steps that no list before it has. Beside them the other units of the articles, with their factors.
     */
    private static final String PRICES = "with party as materialized (select " + ChainQueries.SIGNATURE
            + " as signature from " + ChainQueries.PARTY
            + """
            where c.id = ?1),
            valid as (
              select distinct on (k.place, p.product_id, p.unit, p.min_quantity)
                k.place, k.merge, p.product_id, p.unit, p.min_quantity, p.amount, p.price_base, p.price_list_id, p.id, p.version
              from unnest(cast(?2 as bigint[]), cast(?3 as boolean[])) with ordinality k (list_id, merge, place)
              cross join unnest(cast(?4 as bigint[])) w (product_id)
              join pricing.price p on p.price_list_id = k.list_id and p.product_id = w.product_id
                and p.valid_from <= ?5 and p.valid_to > ?5
              order by k.place, p.product_id, p.unit, p.min_quantity, p.by_rule, p.valid_from desc),
            ranked as (
              select v.*, first_value(merge) over first as first_merges, first_value(place) over first as first_place
              from valid v window first as (partition by product_id order by place)),
            won as (
              select distinct on (product_id, unit, min_quantity) *
              from ranked where place = first_place or merge and first_merges
              order by product_id, unit, min_quantity, place)
            select party.signature, won.product_id, won.min_quantity, won.unit, won.amount, won.price_base,
              won.price_list_id, won.id, won.version, null as base_unit
            from party left join won on party.signature = ?6
            union all
            select party.signature, u.product_id, null, u.unit, cast(u.numerator as numeric), cast(u.denominator as numeric),
              cast(u.decimals as bigint), 0, 0, p.unit
            from party cross join unnest(cast(?4 as bigint[])) w (product_id)
            join catalog.sales_unit u on u.product_id = w.product_id and not u.base and u.retired_at is null
            join catalog.product p on p.id = u.product_id
            where party.signature = ?6
            order by 2, 4, 3
            """;

    /** Somebody changes lists again and again; the last chain seen is then no worse than any. */
    private static final int TRIES = 10;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ChainQueries chains;

    /**
     * All steps of these articles for a company in the currency in which it buys, smallest quantity first; articles without a
     * price are left out.
     */
    public Map<Long, List<PriceStep>> prices(long companyId, Collection<Long> productIds, Instant at) {
        return prices(companyId, productIds, null, at);
    }

    /** @param currency null for the one in which the company buys; nothing is converted */
    public Map<Long, List<PriceStep>> prices(long companyId, Collection<Long> productIds, String currency, Instant at) {
        Optional<PriceChain> chain = chains.remembered(companyId);
        for (int tried = 0; tried < TRIES && chain.isPresent(); tried++) {
            Optional<Map<Long, List<PriceStep>>> found = byChain(chain.get(), productIds, currency, at);
            if (found.isPresent()) {
                return found.get();
            }
            chain = chains.current(companyId);
        }
        if (chain.isPresent()) {
            throw new IllegalStateException("the price lists of company " + companyId + " never stand still");
        }
        return Map.of();
    }

    /** Nothing when the chain is not what it was. */
    private Optional<Map<Long, List<PriceStep>>> byChain(
            PriceChain chain, Collection<Long> productIds, String currency, Instant at) {
        List<ChainLink> asked = chain.asked(currency == null ? chain.currency() : currency, at);
        List<SqlRow> rows = SqlRow.all(entities.createNativeQuery(PRICES)
                .setParameter(1, chain.companyId())
                .setParameter(
                        2,
                        SqlArray.ofNumbers(asked.stream().map(ChainLink::listId).toList()))
                .setParameter(
                        3,
                        asked.stream()
                                .map(link -> Boolean.toString(link.merge()))
                                .collect(Collectors.joining(",", "{", "}")))
                .setParameter(4, SqlArray.ofNumbers(Set.copyOf(productIds)))
                .setParameter(5, at.atOffset(ZoneOffset.UTC))
                .setParameter(6, chain.signature())
                .getResultList());
        Map<Long, ChainLink> lists =
                asked.stream().collect(Collectors.toMap(ChainLink::listId, Function.identity(), (one, same) -> one));
        Map<Long, List<PriceStep>> prices = new HashMap<>();
        Map<Long, List<DerivedSteps.Other>> units = new HashMap<>();
        for (SqlRow row : rows) {
            if (!chain.signature().equals(row.text())) {
                return Optional.empty();
            }
            long product = row.number();
            if (product != 0) {
                var minQuantity = row.decimal();
                if (minQuantity == null) {
                    units.computeIfAbsent(product, none -> new ArrayList<>()).add(unit(row));
                } else {
                    prices.computeIfAbsent(product, none -> new ArrayList<>()).add(step(minQuantity, row, lists, at));
                }
            }
        }
        units.forEach(
                (product, others) -> prices.computeIfPresent(product, (id, steps) -> DerivedSteps.with(steps, others)));
        return Optional.of(prices);
    }

    private static DerivedSteps.Other unit(SqlRow row) {
        String unit = row.text();
        var factor =
                new UnitFactor(row.decimal().longValueExact(), row.decimal().longValueExact());
        int decimals = (int) row.number();
        row.number();
        row.number();
        return new DerivedSteps.Other(row.text(), unit, factor, decimals);
    }

    private static PriceStep step(BigDecimal minQuantity, SqlRow row, Map<Long, ChainLink> lists, Instant at) {
        var unit = row.text();
        var amount = row.decimal();
        var base = row.decimal();
        ChainLink list = lists.get(row.number());
        return new PriceStep(
                minQuantity,
                unit,
                amount,
                base,
                list.currency(),
                new PriceSource(list.list(), row.number(), row.number(), at));
    }
}

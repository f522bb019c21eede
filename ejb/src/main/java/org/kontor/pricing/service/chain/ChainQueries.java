package org.kontor.pricing.service.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kontor.kernel.SqlRow;
import org.kontor.pricing.model.chain.ChainLevel;
import org.kontor.pricing.model.chain.ChainLink;
import org.kontor.pricing.model.chain.PriceChain;
import org.kontor.pricing.model.chain.Window;

/**
 * The chains of companies, remembered by this node. A chain bears a signature of what it was made of: whoever reads prices
 * by it compares the signature in the same statement, so that no price is ever found by a chain that is not true any more.
 *
 * <p>The company's own lists come first, its contracts among them, at last the one that stands in its account, which is
 * exclusive; then those of its group, of the market it is in, and the general ones, at last the list named like the currency.
 * What it may see of them follows from its standing.
 */
@ApplicationScoped
public class ChainQueries {

    /** Of the company {@code c} with its standing's right {@code r}: everything that its chain depends on. */
    public static final String SIGNATURE =
            "concat_ws('|', r.prices, coalesce(c.price_list_code, ''), c.currency, c.country, shared.stamp, coalesce(own.stamp, 0))";

    public static final String PARTY =
            """
            organisation.company c
              join verification.standing s on s.company_id = c.id
              join verification.standing_right r on r.state = s.state
              join pricing.chain_stamp shared on shared.company_id is null
              left join pricing.chain_stamp own on own.company_id = c.id
            """;

    private static final String CHAIN =
            "with party as (select c.id, " + SIGNATURE + " as signature, r.prices, c.currency,"
                    + " c.price_list_code, t.group_id, s1.id as site_id, r.prices = 'CONTRACT' as own_reached,"
                    + " r.prices = 'CONTRACT' and coalesce(t.falls_back, true) as group_reached,"
                    + " r.prices = 'LIST' or r.prices = 'CONTRACT' and coalesce(t.falls_back, true)"
                    + " and coalesce(g.falls_back, true) as site_reached, coalesce(s1.falls_back, true) as site_falls_back from "
                    + PARTY
                    + """
            left join pricing.company_terms t on t.company_id = c.id
            left join pricing.customer_group g on g.id = t.group_id
            left join pricing.sales_site_country sc on sc.country = c.country
            left join pricing.sales_site s1 on s1.id = sc.site_id
            where c.id = ?1),
            link as (
              select 0 as level, a.sort_order, a.id, a.price_list_id, a.merge, a.contract_id, p.own_reached as reached
              from party p join pricing.assignment a on a.company_id = p.id
              union all
              select 0, 2147483647, 0, l.id, false, null, p.own_reached
              from party p join pricing.price_list l on l.code = p.price_list_code
              union all
              select 1, a.sort_order, a.id, a.price_list_id, a.merge, null, p.group_reached
              from party p join pricing.assignment a on a.level = 'GROUP' and a.group_id = p.group_id and a.company_id is null
              union all
              select 2, a.sort_order, a.id, a.price_list_id, a.merge, null, p.site_reached
              from party p join pricing.assignment a on a.level = 'SITE' and a.site_id = p.site_id and a.company_id is null
              union all
              select 3, a.sort_order, a.id, a.price_list_id, a.merge, null, p.site_reached and p.site_falls_back
              from party p join pricing.assignment a on a.level = 'DEFAULT' and a.company_id is null
              union all
              select 3, 2147483647, 0, l.id, true, null, p.site_reached and p.site_falls_back
              from party p join pricing.price_list l on l.code = p.currency)
            select p.signature, p.currency, cast(k.level as numeric), l.id, l.code, l.name, l.currency, k.merge, l.active,
              (select string_agg(concat(extract(epoch from nullif(w.valid_from, '-infinity')), '/',
                  extract(epoch from nullif(w.valid_to, 'infinity'))), ',')
                from pricing.list_schedule w where w.price_list_id = l.id),
              n.number, n.status = 'APPROVED', concat(extract(epoch from n.valid_from), '/',
                extract(epoch from nullif(n.valid_to, 'infinity'))), k.reached
            from party p left join link k on true left join pricing.price_list l on l.id = k.price_list_id
              left join pricing.contract n on n.id = k.contract_id
            order by k.level, k.sort_order, k.id, l.id
            """;

    private static final int MOST = 20_000;

    private final Map<Long, PriceChain> chains = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, PriceChain> eldest) {
            return size() > MOST;
        }
    };

    @PersistenceContext
    private EntityManager entities;

    /** As it was when somebody last looked; nothing when there is no such company. */
    public Optional<PriceChain> remembered(long companyId) {
        PriceChain known;
        synchronized (chains) {
            known = chains.get(companyId);
        }
        return known == null ? current(companyId) : Optional.of(known);
    }

    /** As it is now. */
    public Optional<PriceChain> current(long companyId) {
        List<SqlRow> rows = SqlRow.all(
                entities.createNativeQuery(CHAIN).setParameter(1, companyId).getResultList());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String[] head = new String[2];
        List<ChainLink> links = rows.stream()
                .map(row -> {
                    head[0] = row.text();
                    head[1] = row.text();
                    return link(row);
                })
                .filter(Objects::nonNull)
                .toList();
        PriceChain chain = new PriceChain(companyId, head[0], head[1], links);
        synchronized (chains) {
            chains.put(companyId, chain);
        }
        return Optional.of(chain);
    }

    private static ChainLink link(SqlRow row) {
        BigDecimal level = row.decimal();
        if (level == null) {
            return null;
        }
        ChainLevel of = ChainLevel.values()[level.intValue()];
        long listId = row.number();
        String code = row.text();
        String name = row.text();
        String currency = row.text();
        boolean merge = row.flag();
        boolean active = row.flag();
        String schedule = row.text();
        String contract = row.text();
        boolean approved = row.flag();
        String time = row.text();
        return new ChainLink(
                of,
                listId,
                code,
                name,
                currency,
                merge,
                active,
                schedule == null
                        ? List.of()
                        : Arrays.stream(schedule.split(","))
                                .map(ChainQueries::window)
                                .toList(),
                contract,
                contract == null || approved,
                contract == null ? Window.ALWAYS : window(time),
                row.flag());
    }

    private static Window window(String text) {
        int slash = text.indexOf('/');
        return new Window(instant(text.substring(0, slash)), instant(text.substring(slash + 1)));
    }

    private static Instant instant(String seconds) {
        if (seconds.isEmpty()) {
            return null;
        }
        BigDecimal[] parts = new BigDecimal(seconds).divideAndRemainder(BigDecimal.ONE);
        return Instant.ofEpochSecond(
                parts[0].longValue(), parts[1].movePointRight(9).longValue());
    }
}

package org.kontor.catalog.model.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.kernel.SqlArray;

/** Where companies' own numbers are kept; never of another company than the one named. Many by one statement. */
@ApplicationScoped
public class OwnNumberRepository {

    private static final String PUT =
            """
            insert into catalog.own_number as kept (company_id, product_id, number, changed_at)
            select cast(?1 as bigint), l.product_id, l.number, cast(?4 as timestamptz)
            from unnest(cast(?2 as bigint[]), cast(?3 as text[])) l (product_id, number) order by l.product_id
            on conflict (company_id, product_id) do update set number = excluded.number, changed_at = excluded.changed_at
              where kept.number <> excluded.number
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** @return how many are new or other than they were */
    public int put(long companyId, Map<Long, OwnNumber> numbers, Instant at) {
        if (numbers.isEmpty()) {
            return 0;
        }
        return entities.createNativeQuery(PUT)
                .setParameter(1, companyId)
                .setParameter(2, SqlArray.ofNumbers(numbers.keySet()))
                .setParameter(
                        3,
                        SqlArray.ofTexts(
                                numbers.values().stream().map(OwnNumber::text).toList()))
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** @return how many there were */
    public int remove(long companyId, Collection<Long> products) {
        return products.isEmpty()
                ? 0
                : entities.createNativeQuery("delete from catalog.own_number where company_id = ?1"
                                + " and product_id = any(cast(?2 as bigint[]))")
                        .setParameter(1, companyId)
                        .setParameter(2, SqlArray.ofNumbers(products))
                        .executeUpdate();
    }

    /** By article; those without one are left out. */
    public Map<Long, String> of(long companyId, Collection<Long> products) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        Collection<Object[]> rows = entities.createNativeQuery("select product_id, number from catalog.own_number"
                        + " where company_id = ?1 and product_id = any(cast(?2 as bigint[]))")
                .setParameter(1, companyId)
                .setParameter(2, SqlArray.ofNumbers(products))
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> (String) row[1]));
    }
}

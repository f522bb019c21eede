package org.kontor.catalog.model.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.proposal.ProductChange;
import org.kontor.kernel.RuleViolated;

/** Articles as staff keep them by hand. Each change is one statement that holds only for the version that was seen. */
@ApplicationScoped
public class ProductMaintenanceRepository {

    private static final String SEEN =
            ", changed_at = cast(?1 as timestamptz), version = version + 1" + " where sku = ?2 and version = ?3";

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("name-en", "name_en = %s"),
            Map.entry("name-zh", "name_zh = %s"),
            Map.entry("text-en", "text_en = %s"),
            Map.entry("text-zh", "text_zh = %s"),
            Map.entry("keywords", "keywords = %s"),
            Map.entry("manufacturer", "manufacturer = %s"),
            Map.entry("manufacturer-number", "manufacturer_number = %s"),
            Map.entry("gtin", "gtin = %s"),
            Map.entry("unit", "unit = %s"),
            Map.entry("order-multiple", "order_multiple = cast(%s as numeric)"),
            Map.entry("min-quantity", "min_quantity = cast(%s as numeric)"),
            Map.entry("released", "released_at = cast(%s as timestamptz)"),
            Map.entry("phase-out", "phase_out_at = cast(%s as timestamptz)"),
            Map.entry("discontinued", "discontinued_at = cast(%s as timestamptz)"));

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** An article as somebody saw it. */
    public record Seen(String sku, long version, Instant at) {}

    /** Changes the article in the fields of the change and in no other; the empty text is none. */
    public void apply(Seen seen, ProductChange change) {
        List<String> fields = change.kind().fields();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            values.add(COLUMNS.get(fields.get(i)).formatted("nullif(?" + (i + 4) + ", '')"));
        }
        change(
                seen,
                String.join(", ", values),
                fields.stream().map(change::value).toArray());
    }

    private void change(Seen seen, String values, Object... given) {
        Query query = entities.createNativeQuery("update catalog.product set " + values + SEEN)
                .setParameter(1, seen.at().atOffset(ZoneOffset.UTC))
                .setParameter(2, seen.sku())
                .setParameter(3, seen.version());
        for (int i = 0; i < given.length; i++) {
            query.setParameter(i + 4, given[i]);
        }
        if (query.executeUpdate() == 0) {
            id(seen.sku(), CatalogRule.PRODUCT_NOT_FOUND);
            throw new RuleViolated(CatalogRule.PRODUCT_CHANGED_MEANWHILE);
        }
    }

    /**
     * @throws RuleViolated {@link CatalogRule#RELATED_UNKNOWN}, {@link CatalogRule#RELATED_TO_ITSELF}, {@link
     *     CatalogRule#SUCCESSORS_IN_A_CIRCLE}
     */
    public void relate(String sku, Relation kind, String other) {
        requireRelatable(sku, kind, other);
        long one = id(sku, CatalogRule.PRODUCT_NOT_FOUND);
        long two = id(other, CatalogRule.RELATED_UNKNOWN);
        if (kind == Relation.SUCCESSOR) {
            entities.createNativeQuery(
                            "delete from catalog.product_relation where product_id = ?1 and kind = 'SUCCESSOR'")
                    .setParameter(1, one)
                    .executeUpdate();
        }
        entities.createNativeQuery(
                        "insert into catalog.product_relation (product_id, kind, other_id) values (?1, ?2, ?3)"
                                + " on conflict (product_id, other_id) do update set kind = excluded.kind")
                .setParameter(1, one)
                .setParameter(2, kind.name())
                .setParameter(3, two)
                .executeUpdate();
    }

    /** Whether one may stand beside the other. @throws RuleViolated as {@link #relate} */
    public void requireRelatable(String sku, Relation kind, String other) {
        long one = id(sku, CatalogRule.PRODUCT_NOT_FOUND);
        long two = id(other, CatalogRule.RELATED_UNKNOWN);
        if (one == two) {
            throw new RuleViolated(CatalogRule.RELATED_TO_ITSELF);
        }
        if (kind == Relation.SUCCESSOR) {
            requireNoCircle(one, two);
        }
    }

    private void requireNoCircle(long one, long two) {
        if (!entities.createNativeQuery(
                        """
                        with recursive after as (
                          select cast(?1 as bigint) as id
                          union
                          select r.other_id from after join catalog.product_relation r
                            on r.product_id = after.id and r.kind = 'SUCCESSOR')
                        select id, 0 from after where id = ?2
                        """)
                .setParameter(1, two)
                .setParameter(2, one)
                .getResultList()
                .isEmpty()) {
            throw new RuleViolated(CatalogRule.SUCCESSORS_IN_A_CIRCLE);
        }
    }

    public void unrelate(String sku, String other) {
        entities.createNativeQuery("delete from catalog.product_relation where product_id = ?1 and other_id = ?2")
                .setParameter(1, id(sku, CatalogRule.PRODUCT_NOT_FOUND))
                .setParameter(2, id(other, CatalogRule.RELATED_UNKNOWN))
                .executeUpdate();
    }

    private long id(String sku, CatalogRule otherwise) {
        List<?> found = entities.createNativeQuery("select id, 0 from catalog.product where sku = ?1")
                .setParameter(1, sku)
                .getResultList();
        return found.stream()
                .map(row -> ((Number) ((Object[]) row)[0]).longValue())
                .findFirst()
                .orElseThrow(() -> new RuleViolated(otherwise, Map.of("sku", sku)));
    }

    /** Articles whose instant has come are sold from now, or not any more. @return how many */
    public int bringUp() {
        return entities.createNativeQuery(
                        """
                        update catalog.product set version = version + 1
                        where not active and released_at is not null and coalesce(discontinued_at, 'infinity') > current_timestamp
                            and released_at <= current_timestamp
                          or active and discontinued_at <= current_timestamp
                        """)
                .executeUpdate();
    }
}

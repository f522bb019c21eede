package org.kontor.inventory.model.reorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.purchase.KeptArticle;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** The terms on which articles are ordered again. */
@ApplicationScoped
public class ReorderRepository {

    /** Where terms were removed before, new ones do not begin with a version that somebody may still have before him. */
    private static final String FIRST =
            """
            insert into inventory.reorder_level
              (product_id, site_id, reorder_point, target, order_multiple, supplier, lead_days, version)
            select ?1, ?2, ?3, ?4, ?5, ?6, ?7, nextval('inventory.reorder_level_seq') where ?8 < 0
            on conflict (product_id, site_id) do nothing
            """;

    private static final String OTHER =
            """
            update inventory.reorder_level set reorder_point = ?3, target = ?4, order_multiple = ?5, supplier = ?6,
              lead_days = ?7, version = version + 1
            where product_id = ?1 and site_id = ?2 and version = ?8
            """;

    private static final String MADE =
            """
            select r.id, 0 from inventory.purchase_order o join inventory.purchase_line l on l.purchase_id = o.id
              join inventory.reorder_level r on r.site_id = o.site_id and r.product_id = l.product_id
            where o.form_key = ?1
            """;

    private static final String LOCK =
            "select id from inventory.reorder_level where id = any(cast(?1 as bigint[])) order by id for update";

    private static final String LOW = "select " + ReorderSql.COLUMNS + " from " + ReorderSql.FROM_FEW
            + " where r.id = any(cast(?2 as bigint[])) and " + ReorderSql.LOW + " order by p.sku, r.id";

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param seen version of the terms there were; -1 when there were none
     * @throws RuleViolated {@link InventoryRule#TERMS_CHANGED_MEANWHILE}
     */
    public void set(KeptArticle article, long siteId, ReorderTerms terms, long seen) {
        requireOne(entities.createNativeQuery(seen < 0 ? FIRST : OTHER)
                .setParameter(1, article.productId())
                .setParameter(2, siteId)
                .setParameter(3, terms.point())
                .setParameter(4, terms.target())
                .setParameter(5, terms.multiple())
                .setParameter(6, terms.supplier())
                .setParameter(7, terms.leadDays())
                .setParameter(8, seen)
                .executeUpdate());
    }

    /** @throws RuleViolated {@link InventoryRule#TERMS_CHANGED_MEANWHILE} */
    public void remove(KeptArticle article, long siteId, long seen) {
        requireOne(entities.createNativeQuery(
                        "delete from inventory.reorder_level where product_id = ?1 and site_id = ?2 and version = ?3")
                .setParameter(1, article.productId())
                .setParameter(2, siteId)
                .setParameter(3, seen)
                .executeUpdate());
    }

    /**
     * What is low of these, as it is once nobody else orders any of them: their terms are locked first and the balances read
     * then.
     *
     * @throws RuleViolated {@link InventoryRule#NOT_LOW} unless all are
     */
    public List<ReorderNeed> lockLow(Collection<Long> levelIds, Instant at) {
        String ids = SqlArray.ofNumbers(levelIds);
        entities.createNativeQuery(LOCK).setParameter(1, ids).getResultList();
        List<ReorderNeed> low = SqlRow.all(entities.createNativeQuery(LOW)
                        .setParameter(1, at.atOffset(ZoneOffset.UTC))
                        .setParameter(2, ids)
                        .getResultList())
                .stream()
                .map(ReorderSql::need)
                .toList();
        if (low.size() < levelIds.size()) {
            throw new RuleViolated(InventoryRule.NOT_LOW);
        }
        return low;
    }

    /** Ids of the terms of what a form has ordered. */
    public Set<Long> madeBy(String formKey) {
        return SqlRow.all(entities.createNativeQuery(MADE)
                        .setParameter(1, formKey)
                        .getResultList())
                .stream()
                .map(SqlRow::number)
                .collect(Collectors.toSet());
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new RuleViolated(InventoryRule.TERMS_CHANGED_MEANWHILE);
        }
    }
}

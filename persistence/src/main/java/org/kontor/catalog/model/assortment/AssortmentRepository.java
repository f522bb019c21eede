package org.kontor.catalog.model.assortment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

/** Where assortments are kept. Whoever changes one locks it first, so that its rules are carried down the tree as one. */
@ApplicationScoped
public class AssortmentRepository {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** @throws RuleViolated {@link CatalogRule#ASSORTMENT_NAME_TAKEN} */
    public long add(AssortmentTerms terms) {
        requireFree(terms.name(), 0);
        return ((Number) query(
                                "insert into catalog.assortment (name, everything, standard) values (?1, ?2, ?3) returning id",
                                terms.name(),
                                terms.everything(),
                                terms.standard())
                        .getSingleResult())
                .longValue();
    }

    /**
     * @throws RuleViolated {@link CatalogRule#ASSORTMENT_NAME_TAKEN}, {@link CatalogRule#ASSORTMENT_NOT_FOUND}, {@link
     *     CatalogRule#ASSORTMENT_CHANGED_MEANWHILE}
     */
    public void change(long id, long seenVersion, AssortmentTerms terms) {
        lock(id);
        requireFree(terms.name(), id);
        int changed = query(
                        "update catalog.assortment set name = ?1, everything = ?2, standard = ?3"
                                + " where id = ?4 and version = ?5 + 1",
                        terms.name(),
                        terms.everything(),
                        terms.standard(),
                        id,
                        seenVersion)
                .executeUpdate();
        if (changed == 0) {
            throw new RuleViolated(CatalogRule.ASSORTMENT_CHANGED_MEANWHILE);
        }
        query("select catalog.spread_assortments(array[cast(?1 as bigint)])", id)
                .getResultList();
    }

    /** @throws RuleViolated {@link CatalogRule#ASSORTMENT_IN_USE}, {@link CatalogRule#ASSORTMENT_NOT_FOUND} */
    public void remove(long id) {
        lock(id);
        if ((boolean) query("select catalog.assortment_held(?1)", id).getSingleResult()) {
            throw new RuleViolated(CatalogRule.ASSORTMENT_IN_USE);
        }
        query("delete from catalog.assortment where id = ?1", id).executeUpdate();
    }

    /**
     * @param of what the rule is about
     * @param code of the category, or the article's number
     * @throws RuleViolated {@link CatalogRule#ASSORTMENT_RULE_OF_NOTHING}, {@link CatalogRule#ASSORTMENT_NOT_FOUND}
     */
    public void rule(long id, RuleSubject of, String code, boolean shown) {
        lock(id);
        String subject = of == RuleSubject.CATEGORY
                ? " (assortment_id, category_id, shown) select cast(?1 as bigint), c.id, ?2 from catalog.category c"
                        + " where c.code = ?3 and c.catalogue_id = 1 on conflict (assortment_id, category_id)"
                : " (assortment_id, product_id, shown) select cast(?1 as bigint), p.id, ?2 from catalog.product p"
                        + " where p.sku = ?3 on conflict (assortment_id, product_id)";
        int written = query(
                        "insert into catalog.assortment_rule" + subject + " do update set shown = excluded.shown",
                        id,
                        shown,
                        code)
                .executeUpdate();
        if (written == 0) {
            throw new RuleViolated(CatalogRule.ASSORTMENT_RULE_OF_NOTHING, Map.of("code", code));
        }
    }

    public void forget(long id, long ruleId) {
        lock(id);
        query("delete from catalog.assortment_rule where assortment_id = ?1 and id = ?2", id, ruleId)
                .executeUpdate();
    }

    /** @throws RuleViolated {@link CatalogRule#ASSORTMENT_COMPANY_UNKNOWN}, {@link CatalogRule#ASSORTMENT_NOT_FOUND} */
    public void assign(long id, String companyNumber) {
        lock(id);
        int known = query(
                        "insert into catalog.assortment_company as a (company_id, assortment_id)"
                                + " select c.id, cast(?1 as bigint) from organisation.company c where c.number = ?2"
                                + " on conflict (company_id, assortment_id) do update set assortment_id = a.assortment_id",
                        id,
                        companyNumber)
                .executeUpdate();
        if (known == 0) {
            throw new RuleViolated(CatalogRule.ASSORTMENT_COMPANY_UNKNOWN, Map.of("company", companyNumber));
        }
    }

    public void release(long id, long companyId) {
        lock(id);
        query("delete from catalog.assortment_company where assortment_id = ?1 and company_id = ?2", id, companyId)
                .executeUpdate();
    }

    /**
     * Gives it to the companies of a customer group that have none of their own.
     *
     * @throws RuleViolated {@link CatalogRule#GROUP_UNKNOWN}, {@link CatalogRule#ASSORTMENT_NOT_FOUND}
     */
    public void assignToGroup(long id, String groupCode) {
        lock(id);
        int known = query(
                        "insert into catalog.assortment_group as a (group_id, assortment_id)"
                                + " select g.id, cast(?1 as bigint) from pricing.customer_group g where g.code = ?2"
                                + " on conflict (group_id, assortment_id) do update set assortment_id = a.assortment_id",
                        id,
                        groupCode)
                .executeUpdate();
        if (known == 0) {
            throw new RuleViolated(CatalogRule.GROUP_UNKNOWN, Map.of("group", groupCode));
        }
    }

    public void releaseGroup(long id, long groupId) {
        lock(id);
        query("delete from catalog.assortment_group where assortment_id = ?1 and group_id = ?2", id, groupId)
                .executeUpdate();
    }

    private void lock(long id) {
        if (query("update catalog.assortment set version = version + 1 where id = ?1", id)
                        .executeUpdate()
                == 0) {
            throw new RuleViolated(CatalogRule.ASSORTMENT_NOT_FOUND);
        }
    }

    private void requireFree(String name, long id) {
        if (!query("select id from catalog.assortment where name = ?1 and id <> ?2", name, id)
                .getResultList()
                .isEmpty()) {
            throw new RuleViolated(CatalogRule.ASSORTMENT_NAME_TAKEN, Map.of("name", name));
        }
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}

package org.kontor.catalog.model.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

/** Catalogues, and who browses which: a company its own, else that of its customer group, else the main one. */
@ApplicationScoped
public class CatalogueRepository {

    /** The id of the main catalogue, of which rules about categories speak. */
    public static final long MAIN = 1;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** @throws RuleViolated {@link CatalogRule#CATALOGUE_TAKEN} */
    public void add(CatalogueTerms terms) {
        int added = query(
                        "insert into catalog.catalogue (code, name_en, name_zh) values (?1, ?2, ?3) on conflict (code) do nothing",
                        terms.code(),
                        terms.nameEn(),
                        terms.nameZh())
                .executeUpdate();
        if (added == 0) {
            throw new RuleViolated(CatalogRule.CATALOGUE_TAKEN, Map.of("catalogue", terms.code()));
        }
    }

    /** Gives it other names; its code stays. @throws RuleViolated {@link CatalogRule#CATALOGUE_CHANGED_MEANWHILE} */
    public void rename(CatalogueTerms terms, long seenVersion) {
        int changed = query(
                        "update catalog.catalogue set name_en = ?3, name_zh = ?4, version = version + 1"
                                + " where code = ?1 and version = ?2",
                        terms.code(),
                        seenVersion,
                        terms.nameEn(),
                        terms.nameZh())
                .executeUpdate();
        if (changed == 0) {
            throw new RuleViolated(CatalogRule.CATALOGUE_CHANGED_MEANWHILE);
        }
    }

    /** One without categories that nobody browses, never the main one. @throws RuleViolated {@link CatalogRule#CATALOGUE_IN_USE} */
    public void remove(String code) {
        lock(code);
        int gone = query(
                        """
                        delete from catalog.catalogue c where c.code = ?1 and c.id <> ?2
                          and not exists (select from catalog.category g where g.catalogue_id = c.id)
                          and not catalog.catalogue_browsed(c.id)
                        """,
                        code,
                        MAIN)
                .executeUpdate();
        if (gone == 0) {
            throw new RuleViolated(CatalogRule.CATALOGUE_IN_USE);
        }
    }

    /** Lets a company browse it from now on, instead of another. @throws RuleViolated {@link CatalogRule#ASSORTMENT_COMPANY_UNKNOWN} */
    public void giveToCompany(String code, String companyNumber) {
        int known = query(
                        """
                        insert into catalog.catalogue_company (company_id, catalogue_id)
                        select o.id, ?1 from organisation.company o where o.number = ?2
                        on conflict (company_id) do update set catalogue_id = excluded.catalogue_id
                        """,
                        lock(code),
                        companyNumber)
                .executeUpdate();
        if (known == 0) {
            throw new RuleViolated(CatalogRule.ASSORTMENT_COMPANY_UNKNOWN, Map.of("company", companyNumber));
        }
    }

    /** The same for the companies of a group that have none of their own. @throws RuleViolated {@link CatalogRule#GROUP_UNKNOWN} */
    public void giveToGroup(String code, String groupCode) {
        int known = query(
                        """
                        insert into catalog.catalogue_group (group_id, catalogue_id)
                        select g.id, ?1 from pricing.customer_group g where g.code = ?2
                        on conflict (group_id) do update set catalogue_id = excluded.catalogue_id
                        """,
                        lock(code),
                        groupCode)
                .executeUpdate();
        if (known == 0) {
            throw new RuleViolated(CatalogRule.GROUP_UNKNOWN, Map.of("group", groupCode));
        }
    }

    public void takeFromCompany(String code, long companyId) {
        query(
                        "delete from catalog.catalogue_company where catalogue_id = ?1 and company_id = ?2",
                        lock(code),
                        companyId)
                .executeUpdate();
    }

    public void takeFromGroup(String code, long groupId) {
        query("delete from catalog.catalogue_group where catalogue_id = ?1 and group_id = ?2", lock(code), groupId)
                .executeUpdate();
    }

    /** The id of the catalogue, which nobody removes meanwhile. */
    private long lock(String code) {
        List<?> found = query("select id from catalog.catalogue where code = ?1 for update", code)
                .getResultList();
        return found.stream()
                .map(id -> ((Number) id).longValue())
                .findFirst()
                .orElseThrow(() -> new RuleViolated(CatalogRule.CATALOGUE_NOT_FOUND, Map.of("catalogue", code)));
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}

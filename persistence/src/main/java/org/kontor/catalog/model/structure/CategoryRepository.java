package org.kontor.catalog.model.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

/** The trees of categories, one of each catalogue, changed by one at a time. */
@ApplicationScoped
public class CategoryRepository {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** @param parent code of the one above; empty for the top */
    public record Terms(String nameEn, String nameZh, String parent, boolean published) {}

    /**
     * Put after its sisters.
     *
     * @param catalogue code of the catalogue in whose tree it stands
     * @throws RuleViolated {@link CatalogRule#CATEGORY_TAKEN}, {@link CatalogRule#CATEGORY_NOT_FOUND}, {@link
     *     CatalogRule#CATALOGUE_NOT_FOUND}
     */
    public void add(String catalogue, String code, Terms terms) {
        lock();
        long of = catalogue(catalogue);
        requireParent(terms.parent(), of);
        int added = query(
                        """
                        insert into catalog.category (code, parent_id, name_en, name_zh, published, catalogue_id, position)
                        select ?1, up.id, ?2, ?3, ?5, ?6, coalesce((select max(s.position) + 1 from catalog.category s
                          where s.parent_id is not distinct from up.id and s.catalogue_id = ?6), 0)
                        from (select 1) one left join catalog.category up on up.code = ?4
                        on conflict (code) do nothing
                        """,
                        code,
                        terms.nameEn(),
                        terms.nameZh(),
                        terms.parent(),
                        terms.published(),
                        of)
                .executeUpdate();
        if (added == 0) {
            throw new RuleViolated(CatalogRule.CATEGORY_TAKEN, Map.of("category", code));
        }
    }

    /**
     * @throws RuleViolated {@link CatalogRule#CATEGORY_CHANGED_MEANWHILE}, {@link CatalogRule#CATEGORY_WITHIN_ITSELF}, {@link
     *     CatalogRule#CATEGORY_NOT_FOUND}
     */
    public void change(String code, long seenVersion, Terms terms) {
        lock();
        requireParent(terms.parent(), catalogueOf(code));
        boolean within = !query(
                        """
                        with recursive down as (
                          select id, code from catalog.category where code = ?1
                          union select c.id, c.code from down join catalog.category c on c.parent_id = down.id)
                        select code, id from down where code = ?2
                        """,
                        code,
                        terms.parent())
                .getResultList()
                .isEmpty();
        if (within) {
            throw new RuleViolated(CatalogRule.CATEGORY_WITHIN_ITSELF);
        }
        int changed = query(
                        """
                        update catalog.category set name_en = ?3, name_zh = ?4, published = ?6, version = version + 1,
                          parent_id = (select up.id from catalog.category up where up.code = ?5)
                        where code = ?1 and version = ?2
                        """,
                        code,
                        seenVersion,
                        terms.nameEn(),
                        terms.nameZh(),
                        terms.parent(),
                        terms.published())
                .executeUpdate();
        if (changed == 0) {
            throw new RuleViolated(CatalogRule.CATEGORY_CHANGED_MEANWHILE);
        }
    }

    /** Among its sisters. @param step -1 up, 1 down; the first and the last stay where they are */
    public void move(String code, int step) {
        lock();
        query(
                        """
                        with sister as (
                          select s.id, s.code, row_number() over (order by s.position, s.id) as place
                          from catalog.category c join catalog.category s on s.parent_id is not distinct from c.parent_id
                            and s.catalogue_id = c.catalogue_id
                          where c.code = ?1),
                        meant as (select place from sister where code = ?1)
                        update catalog.category c
                        set position = case when s.place = m.place then s.place + ?2 when s.place = m.place + ?2 then m.place
                          else s.place end
                        from sister s cross join meant m where c.id = s.id and m.place + ?2 between 1 and (select count(*) from sister)
                        """,
                        code,
                        step)
                .executeUpdate();
    }

    /** One that is of nothing. @throws RuleViolated {@link CatalogRule#CATEGORY_IN_USE} */
    public void remove(String code) {
        lock();
        catalogueOf(code);
        int gone = query(
                        """
                        delete from catalog.category c where c.code = ?1
                          and not exists (select from catalog.category d where d.parent_id = c.id)
                          and not exists (select from catalog.product p where p.category_id = c.id)
                          and not exists (select from catalog.product_place p where p.category_id = c.id)
                          and not exists (select from catalog.assortment_rule r where r.category_id = c.id)
                          and not exists (select from pricing.price_rule r where r.category_id = c.id)
                        """,
                        code)
                .executeUpdate();
        if (gone == 0) {
            throw new RuleViolated(CatalogRule.CATEGORY_IN_USE);
        }
    }

    private void requireParent(String code, long catalogue) {
        boolean there = code.isEmpty()
                || !query("select id, 0 from catalog.category where code = ?1 and catalogue_id = ?2", code, catalogue)
                        .getResultList()
                        .isEmpty();
        if (!there) {
            throw new RuleViolated(CatalogRule.CATEGORY_NOT_FOUND, Map.of("category", code));
        }
    }

    private long catalogueOf(String code) {
        return id("select catalogue_id from catalog.category where code = ?1", code)
                .orElseThrow(() -> new RuleViolated(CatalogRule.CATEGORY_NOT_FOUND, Map.of("category", code)));
    }

    private long catalogue(String code) {
        return id("select id from catalog.catalogue where code = ?1 for key share", code)
                .orElseThrow(() -> new RuleViolated(CatalogRule.CATALOGUE_NOT_FOUND, Map.of("catalogue", code)));
    }

    private Optional<Long> id(String sql, String code) {
        List<?> found = query(sql, code).getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    /** A tree is changed by one at a time, or two could put each other's below their own. */
    private void lock() {
        query("select pg_advisory_xact_lock(5500313), 0").getSingleResult();
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}

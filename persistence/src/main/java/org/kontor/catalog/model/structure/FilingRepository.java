package org.kontor.catalog.model.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;

/** Where articles stand in the trees: at most once in each catalogue. */
@ApplicationScoped
public class FilingRepository {

    private static final String FILE_IN_MAIN =
            """
            update catalog.product p set category_id = c.id from catalog.category c
            where c.code = ?1 and p.id = any (cast(?2 as bigint[])) and p.category_id is distinct from c.id
            """;

    private static final String FILE =
            """
            insert into catalog.product_place as kept (product_id, category_id, catalogue_id)
            select p.id, c.id, c.catalogue_id from catalog.product p cross join catalog.category c
            where c.code = ?1 and p.id = any (cast(?2 as bigint[])) order by p.id
            on conflict (product_id, catalogue_id) do update set category_id = excluded.category_id
              where kept.category_id <> excluded.category_id
            """;

    private static final String TAKE_FROM_MAIN =
            """
            update catalog.product p set category_id = null from catalog.category c
            where c.code = ?1 and p.id = any (cast(?2 as bigint[])) and p.category_id = c.id
            """;

    private static final String TAKE =
            """
            delete from catalog.product_place s using catalog.category c
            where c.code = ?1 and s.product_id = any (cast(?2 as bigint[])) and s.category_id = c.id
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /**
     * Files articles in the category; those that stand elsewhere in its catalogue are moved.
     *
     * @param code of the category
     * @throws RuleViolated {@link CatalogRule#CATEGORY_NOT_FOUND}
     */
    public void file(String code, Collection<Long> products) {
        write(inMain(code) ? FILE_IN_MAIN : FILE, code, products);
    }

    /** Takes articles out of the category; of others nothing happens. */
    public void takeOut(String code, Collection<Long> products) {
        write(inMain(code) ? TAKE_FROM_MAIN : TAKE, code, products);
    }

    private void write(String sql, String code, Collection<Long> products) {
        entities.createNativeQuery(sql)
                .setParameter(1, code)
                .setParameter(2, SqlArray.ofNumbers(products))
                .executeUpdate();
    }

    private boolean inMain(String code) {
        List<?> found = entities.createNativeQuery("select catalogue_id from catalog.category where code = ?1")
                .setParameter(1, code)
                .getResultList();
        return found.stream()
                .map(id -> ((Number) id).longValue() == CatalogueRepository.MAIN)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(CatalogRule.CATEGORY_NOT_FOUND, Map.of("category", code)));
    }
}

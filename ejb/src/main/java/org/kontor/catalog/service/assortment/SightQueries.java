package org.kontor.catalog.service.assortment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.catalog.model.assortment.Sight;
import org.kontor.catalog.model.structure.CatalogueRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** What a company may see, and where, by one statement: for searches, which are not asked of the database. */
@Stateless
@RolesAllowed({Permission.CATALOG_READ, Permission.STAFF_CATALOG_READ, Permission.SYSTEM})
public class SightQueries {

    private static final String OF =
            """
            select mine.catalogue, mine.ids is null, a.everything,
              (select string_agg(cast(c.category_id as text), ',') from catalog.assortment_category c
                where c.assortment_id = a.id and c.shown <> a.everything),
              (select string_agg(cast(r.product_id as text), ',') from catalog.assortment_rule r
                where r.assortment_id = a.id and r.product_id is not null and r.shown),
              (select string_agg(cast(r.product_id as text), ',') from catalog.assortment_rule r
                where r.assortment_id = a.id and r.product_id is not null and not r.shown)
            from (select catalog.assortments_of(c.id) as ids, catalog.catalogue_of(c.id) as catalogue
              from (select cast(?1 as bigint) as id) c) mine
            left join catalog.assortment a on a.id = any(mine.ids)
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** @param catalogue in which the company browses */
    public record Seen(Sight sight, long catalogue) {

        public boolean inMain() {
            return catalogue == CatalogueRepository.MAIN;
        }
    }

    /** @param companyId null for staff, who see everything and browse the main catalogue */
    public Seen of(Long companyId) {
        if (companyId == null) {
            return new Seen(Sight.EVERYTHING, CatalogueRepository.MAIN);
        }
        long catalogue = CatalogueRepository.MAIN;
        boolean everything = false;
        List<Sight.Part> parts = new ArrayList<>();
        for (SqlRow row : SqlRow.all(
                entities.createNativeQuery(OF).setParameter(1, companyId).getResultList())) {
            catalogue = row.number();
            everything = row.flag();
            parts.add(new Sight.Part(row.flag(), ids(row.text()), ids(row.text()), ids(row.text())));
        }
        return new Seen(everything ? Sight.EVERYTHING : new Sight(false, parts), catalogue);
    }

    private static Set<Long> ids(String list) {
        return list == null
                ? Set.of()
                : Stream.of(list.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }
}

package org.kontor.catalog.service.search;

import static org.kontor.kernel.Permission.CATALOG_READ;
import static org.kontor.kernel.Permission.STAFF_CATALOG_EDIT;
import static org.kontor.kernel.Permission.STAFF_CATALOG_READ;
import static org.kontor.kernel.Permission.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.catalog.model.structure.AttributeKind;
import org.kontor.catalog.model.structure.AttributeTerms;
import org.kontor.catalog.service.Sql;

/** The attributes by which articles can be narrowed. */
@Stateless
@RolesAllowed({CATALOG_READ, STAFF_CATALOG_READ, STAFF_CATALOG_EDIT, SYSTEM})
public class FacetQueries {

    @PersistenceContext
    private EntityManager entities;

    /** An attribute as facets show it. */
    record Named(long id, String code, String name, String unit, AttributeKind kind, boolean facet) {

        AttributeTerms terms() {
            return new AttributeTerms(kind, unit, List.of());
        }
    }

    /** All attributes in their order. */
    public List<Named> attributes(boolean chinese) {
        return new Sql()
                        .add("select id, code, ")
                        .add(chinese ? "name_zh" : "name_en")
                        .add(", unit, kind, facet from catalog.attribute order by position, id")
                        .rows(entities::createNativeQuery)
                        .stream()
                        .map(row -> new Named(
                                ((Number) row[0]).longValue(),
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                AttributeKind.valueOf((String) row[4]),
                                (Boolean) row[5]))
                        .toList();
    }
}

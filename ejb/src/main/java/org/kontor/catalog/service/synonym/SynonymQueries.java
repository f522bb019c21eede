package org.kontor.catalog.service.synonym;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Words that mean the same. */
@Stateless
public class SynonymQueries {

    @PersistenceContext
    private EntityManager entities;

    /** Each group as staff wrote it. */
    @RolesAllowed(Permission.SYSTEM)
    public List<String> lines() {
        return SqlRow.all(entities.createNativeQuery("select words, id from catalog.synonym order by id")
                        .getResultList())
                .stream()
                .map(SqlRow::text)
                .toList();
    }

    /** All groups, or those in which something occurs, in alphabetical order. */
    @RolesAllowed(Permission.STAFF_SEARCH_MANAGE)
    public List<SynonymView> groups(String containing) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select id, version, words, changed_at from catalog.synonym
                                where position(lower(cast(?1 as text)) in lower(words)) > 0 or cast(?1 as text) = ''
                                order by words collate catalog.en
                                """)
                        .setParameter(1, containing)
                        .getResultList())
                .stream()
                .map(row -> new SynonymView(row.number(), row.number(), row.text(), row.instant()))
                .toList();
    }
}

package org.kontor.ops.service.mapping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.Permission;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.model.mapping.HeaderPrint;

/** Reads the mappings that staff keep. */
@Stateless
@RolesAllowed(Permission.STAFF_IMPORT_RUN)
public class SavedMappingQueries {

    private static final String SELECT =
            "select name, mapping, charset, source, saved_by, saved_at from ops.saved_mapping where kind = ?1 ";

    @PersistenceContext
    private EntityManager entities;

    /** The mappings of a kind, by name. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<SavedMappingView> all(String kind) {
        List<Object[]> rows = entities.createNativeQuery(SELECT + "order by name limit 200")
                .setParameter(1, ImportKind.of(kind).name())
                .getResultList();
        return rows.stream().map(SavedMappingQueries::view).toList();
    }

    /** The mapping that was saved last for a file with these columns. */
    public Optional<SavedMappingView> forHeader(String kind, List<String> header) {
        return one(kind, "and header_print = ?2 order by saved_at desc limit 1", HeaderPrint.of(header));
    }

    public Optional<SavedMappingView> byName(String kind, String name) {
        return one(kind, "and name = ?2", name.strip());
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private Optional<SavedMappingView> one(String kind, String condition, String value) {
        List<Object[]> rows = entities.createNativeQuery(SELECT + condition)
                .setParameter(1, ImportKind.of(kind).name())
                .setParameter(2, value)
                .getResultList();
        return rows.stream().findFirst().map(SavedMappingQueries::view);
    }

    private static SavedMappingView view(Object[] row) {
        Instant at = row[5] instanceof java.sql.Timestamp timestamp
                ? timestamp.toInstant()
                : ((OffsetDateTime) row[5]).toInstant();
        return new SavedMappingView(
                (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], at);
    }
}

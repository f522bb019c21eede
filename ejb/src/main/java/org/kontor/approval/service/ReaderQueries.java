package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kontor.kernel.LetterKind;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** To whom letters about approvals go, and in which language. */
@Stateless
@RolesAllowed({Permission.ORDER_PLACE, Permission.APPROVAL_DECIDE, Permission.SYSTEM})
public class ReaderQueries {

    /** Somebody who reads a letter. */
    public record ReaderView(
            long personId, String name, String email, String language, String timeZone, Set<LetterKind> unwanted) {

        public ReaderView {
            unwanted = Set.copyOf(unwanted);
        }

        boolean wants(LetterKind kind) {
            return !unwanted.contains(kind);
        }
    }

    @PersistenceContext
    private EntityManager entities;

    /** People who may still sign in; others get no letters. */
    public List<ReaderView> of(Collection<Long> people) {
        List<?> rows = entities.createNativeQuery(
                        "select id, name, email, language, time_zone, unwanted_letters from identity.person"
                                + " where active and id = any (cast(?1 as bigint[])) order by id")
                .setParameter(1, SqlArray.ofNumbers(people))
                .getResultList();
        return SqlRow.all(rows).stream()
                .map(row -> new ReaderView(
                        row.number(), row.text(), row.text(), row.text(), row.text(), LetterKind.read(row.text())))
                .toList();
    }
}

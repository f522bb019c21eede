package org.kontor.document.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.Sha256;

/** Keeps papers. Numbers of a kind and year are given one by one: the next waits until the paper before is kept or is not. */
@ApplicationScoped
public class DocumentRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Number of the paper of this kind about that order or shipment. */
    public Optional<String> find(DocumentKind kind, String subject) {
        List<?> found = entities.createNativeQuery(
                        "select d.number from document.document d where d.kind = ?1 and d.subject = ?2")
                .setParameter(1, kind.name())
                .setParameter(2, subject)
                .getResultList();
        return found.stream().map(String::valueOf).findFirst();
    }

    /** Locks the numbers of a kind and year until the end of the transaction. @return the serial that comes next */
    public int lockNext(DocumentKind kind, int year) {
        entities.createNativeQuery("insert into document.counter (kind, year) values (?1, ?2) on conflict do nothing")
                .setParameter(1, kind.name())
                .setParameter(2, year)
                .executeUpdate();
        Number last = (Number) entities.createNativeQuery(
                        "select c.last_serial from document.counter c where c.kind = ?1 and c.year = ?2 for update")
                .setParameter(1, kind.name())
                .setParameter(2, year)
                .getSingleResult();
        return last.intValue() + 1;
    }

    /** Keeps a paper under the serial that {@link #lockNext} gave, which is used up by that. */
    public void keep(NewDocument document) {
        entities.createNativeQuery("update document.counter set last_serial = ?3 where kind = ?1 and year = ?2")
                .setParameter(1, document.kind().name())
                .setParameter(2, document.year())
                .setParameter(3, document.serial())
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        insert into document.document (kind, year, serial, number, company_id, order_number, subject,
                          language, made_at, pages, sha256, content)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                        """)
                .setParameter(1, document.kind().name())
                .setParameter(2, document.year())
                .setParameter(3, document.serial())
                .setParameter(4, document.number())
                .setParameter(5, document.companyId())
                .setParameter(6, document.orderNumber())
                .setParameter(7, document.subject())
                .setParameter(8, document.language())
                .setParameter(9, Timestamp.from(document.madeAt()))
                .setParameter(10, document.pages())
                .setParameter(11, Sha256.of(document.content()))
                .setParameter(12, document.content())
                .executeUpdate();
    }
}

package org.kontor.crm.model;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Numbers of what is kept about customers: none is given twice, and a form gets one. */
@Dependent
class CrmNumberRepository {

    private static final int FORMS = 740;

    @PersistenceContext
    private EntityManager entities;

    /** The number of what this form has made in a table; whoever sends the same form meanwhile waits. */
    Optional<String> madeBy(String table, String formKey) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, " + FORMS + "))")
                .setParameter(1, formKey)
                .getSingleResult();
        List<?> numbers = entities.createNativeQuery("select number from crm." + table + " where form_key = ?1")
                .setParameter(1, formKey)
                .getResultList();
        return numbers.stream().map(String::valueOf).findFirst();
    }

    String next(String letter) {
        return letter
                + entities.createNativeQuery("select nextval('crm.number_seq')").getSingleResult();
    }
}

package org.kontor.crm.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;

/** Stores cases, contacts and what was talked about. */
@ApplicationScoped
public class CareRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CrmNumberRepository numbers;

    /** @param table {@code service_case}, {@code contact} or {@code activity} */
    public Optional<String> madeBy(String table, String formKey) {
        return numbers.madeBy(table, formKey);
    }

    public String nextNumber(String letter) {
        return numbers.next(letter);
    }

    public void add(Object entity) {
        entities.persist(entity);
        entities.flush();
    }

    /** So that what the database refuses is refused here. */
    public void flush() {
        entities.flush();
    }

    /** A company that there is. @throws RuleViolated {@link CrmRule#COMPANY_UNKNOWN} */
    public long company(String number) {
        List<?> ids = entities.createNativeQuery("select id from organisation.company where number = ?1")
                .setParameter(1, number)
                .getResultList();
        if (ids.isEmpty()) {
            throw new RuleViolated(CrmRule.COMPANY_UNKNOWN, Map.of("number", number));
        }
        return ((Number) ids.get(0)).longValue();
    }

    /** @throws RuleViolated {@link CrmRule#CASE_NOT_FOUND} */
    public ServiceCase lockCase(String number) {
        return lock(ServiceCase.class, number, CrmRule.CASE_NOT_FOUND);
    }

    /** @throws RuleViolated {@link CrmRule#CONTACT_NOT_FOUND} */
    public Contact lockContact(String number) {
        return lock(Contact.class, number, CrmRule.CONTACT_NOT_FOUND);
    }

    /** @throws RuleViolated {@link CrmRule#ACTIVITY_NOT_FOUND} */
    public Activity lockActivity(String number) {
        return lock(Activity.class, number, CrmRule.ACTIVITY_NOT_FOUND);
    }

    private <T> T lock(Class<T> type, String number, CrmRule unknown) {
        return entities.createQuery("select e from " + type.getSimpleName() + " e where e.number = :number", type)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(unknown, Map.of("number", number)));
    }
}

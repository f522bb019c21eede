package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Map;
import org.kontor.crm.model.AccountRepository;
import org.kontor.crm.model.CrmRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** Companies that the caller cares for. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class CustomerQueries {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AccountRepository accounts;

    @EJB
    private CallerQueries callers;

    /** @throws RuleViolated {@link CrmRule#CUSTOMER_NOT_FOUND}, also for one that the caller does not work for */
    public CustomerView byNumber(String number) {
        RecordScope scope = RecordScope.ofCompanies(callers.current(), Permission.STAFF_CRM_MANAGE, "c.id");
        Query query = entities.createNativeQuery(
                        "select c.id, c.number, c.name from organisation.company c where c.number = ?1 and ("
                                + scope.numberedFrom(2) + ")")
                .setParameter(1, number);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .findFirst()
                .map(r -> {
                    long id = r.number();
                    return new CustomerView(id, r.text(), r.text(), accounts.card(id));
                })
                .orElseThrow(() -> new RuleViolated(CrmRule.CUSTOMER_NOT_FOUND, Map.of("number", number)));
    }
}

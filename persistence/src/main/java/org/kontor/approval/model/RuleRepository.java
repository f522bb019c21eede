package org.kontor.approval.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** The rules of all companies; each is read and written for one company only. */
@ApplicationScoped
public class RuleRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Those that hold on a day. */
    public List<StandingRule> standing(long companyId, LocalDate day) {
        return of(companyId).stream()
                .filter(rule -> rule.isValidOn(day))
                .map(PurchaseRule::standing)
                .toList();
    }

    public List<PurchaseRule> of(long companyId) {
        return entities.createQuery(
                        "select r from PurchaseRule r where r.companyId = :company order by r.name, r.id",
                        PurchaseRule.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /** @throws RuleViolated {@link ApprovalRule#NOT_FOUND} also for another company's */
    public PurchaseRule byId(long companyId, long id) {
        return entities.createQuery(
                        "select r from PurchaseRule r where r.companyId = :company and r.id = :id", PurchaseRule.class)
                .setParameter("company", companyId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(ApprovalRule.NOT_FOUND, Map.of("number", id)));
    }

    /** @param except the rule that may have the name, or null */
    public boolean isNameTaken(long companyId, String name, Long except) {
        return of(companyId).stream()
                .anyMatch(rule -> rule.reach().name().equals(name) && !rule.id().equals(except));
    }

    public void add(PurchaseRule rule) {
        entities.persist(rule);
    }

    public void remove(PurchaseRule rule) {
        entities.remove(rule);
    }

    public void flush() {
        entities.flush();
    }
}

package org.kontor.approval.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.kernel.RuleViolated;

/** The rules of all companies; each is read and written for one company only. */
@ApplicationScoped
public class RuleRepository {

    private static final String STANDING =
            """
            select r.* from approval.rule r
              join organisation.company c on c.id = r.company_id
              join organisation.unit u on u.id = ?2 and u.company_id = r.company_id
              cross join lateral (select cast(cast(?3 as timestamptz) at time zone c.time_zone as date) as day) today
             where r.company_id = ?1 and r.active and (r.unit_id = u.id or r.inherited and r.unit_id = any (u.lineage))
               and (r.valid_from is null or r.valid_from <= today.day)
               and (r.valid_until is null or today.day < r.valid_until)
             order by r.id
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Those that hold for the unit that orders on the day of the order where the company is. */
    public List<StandingRule> standing(OrderForApproval order) {
        Query query = entities.createNativeQuery(STANDING, PurchaseRule.class)
                .setParameter(1, order.companyId())
                .setParameter(2, order.unitId())
                .setParameter(3, order.at().atOffset(ZoneOffset.UTC));
        @SuppressWarnings("unchecked") // a native query knows its class only by value
        List<PurchaseRule> rules = query.getResultList();
        return rules.stream().map(PurchaseRule::standing).toList();
    }

    /** The roles of the requester, which rules may ask for. */
    public Set<String> rolesOfRequester(OrderForApproval order) {
        if (order.requesterId() == 0) {
            return RoutePlan.PROGRAM;
        }
        List<?> roles = entities.createNativeQuery(
                        "select role_code from identity.held_role where person_id = ?1 and company_id = ?2")
                .setParameter(1, order.requesterId())
                .setParameter(2, order.companyId())
                .getResultList();
        return roles.stream().map(String.class::cast).collect(Collectors.toSet());
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

package org.kontor.approval.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kontor.approval.event.Approver;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;

/** All flows, and the list of who is asked at the moment. */
@ApplicationScoped
public class FlowRepository {

    @PersistenceContext
    private EntityManager entities;

    /** How many versions of an order were submitted before. */
    public int rounds(String orderNumber) {
        return entities.createQuery("select count(f) from ApprovalFlow f where f.orderNumber = :number", Long.class)
                .setParameter("number", orderNumber)
                .getSingleResult()
                .intValue();
    }

    public void add(ApprovalFlow flow) {
        entities.persist(flow);
        entities.flush();
    }

    /** What waits of an order, locked until the end of the transaction: decisions about one order are taken one by one. */
    public Optional<ApprovalFlow> lockPending(String orderNumber) {
        return entities.createQuery(
                        "select f from ApprovalFlow f where f.orderNumber = :number and f.status = :pending",
                        ApprovalFlow.class)
                .setParameter("number", orderNumber)
                .setParameter("pending", FlowStatus.PENDING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The last flow of an order, whatever became of it. */
    public Optional<ApprovalFlow> last(String orderNumber) {
        return entities.createQuery(
                        "select f from ApprovalFlow f where f.orderNumber = :number order by f.round desc",
                        ApprovalFlow.class)
                .setParameter("number", orderNumber)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Numbers of orders whose approvers have not been looked at since a moment, the longest first. */
    public List<String> toLookAt(Instant before, Instant now, int most) {
        List<?> numbers = entities.createNativeQuery("select order_number from approval.flow where status = 'PENDING'"
                        + " and looked_at < ?1 and expires_at > ?2 order by looked_at limit " + most)
                .setParameter(1, before.atOffset(ZoneOffset.UTC))
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList();
        return numbers.stream().map(String.class::cast).toList();
    }

    public void looked(ApprovalFlow flow, Instant at) {
        entities.createNativeQuery("update approval.flow set looked_at = ?2 where id = ?1")
                .setParameter(1, flow.id())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Makes the next look come at once for all that waits in a company. */
    public void lookSoon(long companyId) {
        entities.createNativeQuery("update approval.flow set looked_at = 'epoch' where company_id = ?1"
                        + " and status = 'PENDING'")
                .setParameter(1, companyId)
                .executeUpdate();
    }

    /**
     * Writes down who is asked now.
     *
     * @return those who were not asked before
     */
    public List<Approver> ask(ApprovalFlow flow, Collection<Approver> asked, Instant at) {
        entities.flush();
        Set<Long> before = new HashSet<>();
        for (Object id : entities.createNativeQuery("select person_id from approval.flow_asked where flow_id = ?1")
                .setParameter(1, flow.id())
                .getResultList()) {
            before.add(((Number) id).longValue());
        }
        Map<Long, Approver> now = new TreeMap<>();
        asked.forEach(one -> now.putIfAbsent(one.personId(), one));
        if (!now.keySet().containsAll(before)) {
            entities.createNativeQuery("delete from approval.flow_asked where flow_id = ?1"
                            + " and not (person_id = any (cast(?2 as bigint[])))")
                    .setParameter(1, flow.id())
                    .setParameter(2, SqlArray.ofNumbers(now.keySet()))
                    .executeUpdate();
        }
        List<Approver> fresh = new ArrayList<>();
        now.values().stream().filter(one -> !before.contains(one.personId())).forEach(one -> {
            entities.createNativeQuery("insert into approval.flow_asked"
                            + " (flow_id, company_id, person_id, deputy_for_id, since) values (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, flow.id())
                    .setParameter(2, flow.companyId())
                    .setParameter(3, one.personId())
                    .setParameter(4, one.deputyForId())
                    .setParameter(5, at.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
            fresh.add(one);
        });
        return fresh;
    }

    /**
     * Notes that somebody who was asked in vain wants the order to be sent again.
     *
     * @return false when he has said so before
     * @throws RuleViolated {@link ApprovalRule#NOT_ASKED}
     */
    public boolean resend(ApprovalFlow flow, long personId, Instant at) {
        List<?> before = entities.createNativeQuery("select resend_at is not null, person_id from approval.flow_asked"
                        + " where flow_id = ?1 and person_id = ?2 for update")
                .setParameter(1, flow.id())
                .setParameter(2, personId)
                .getResultList();
        if (before.isEmpty()) {
            throw new RuleViolated(ApprovalRule.NOT_ASKED, Map.of("number", flow.orderNumber()));
        }
        return entities.createNativeQuery("update approval.flow_asked set resend_at = ?3"
                                + " where flow_id = ?1 and person_id = ?2 and resend_at is null")
                        .setParameter(1, flow.id())
                        .setParameter(2, personId)
                        .setParameter(3, at.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** @throws RuleViolated {@link ApprovalRule#NOT_FOUND} */
    public ApprovalFlow requirePending(String orderNumber) {
        return lockPending(orderNumber).orElseGet(() -> {
            ApprovalFlow ended = last(orderNumber)
                    .orElseThrow(() -> new RuleViolated(ApprovalRule.NOT_FOUND, Map.of("number", orderNumber)));
            throw new RuleViolated(
                    ApprovalRule.STATUS_DOES_NOT_ALLOW, Map.of("number", orderNumber, "status", ended.status()));
        });
    }
}

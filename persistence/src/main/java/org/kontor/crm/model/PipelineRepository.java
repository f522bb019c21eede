package org.kontor.crm.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** Stores leads, opportunities, what was believed of them when, and the orders that came of them. */
@ApplicationScoped
public class PipelineRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CrmNumberRepository numbers;

    /** The number of the lead that this form has made; whoever sends the same form meanwhile waits. */
    public Optional<String> leadMadeBy(String formKey) {
        return numbers.madeBy("lead", formKey);
    }

    public Optional<String> opportunityMadeBy(String formKey) {
        return numbers.madeBy("opportunity", formKey);
    }

    public String nextNumber(String letter) {
        return numbers.next(letter);
    }

    public void add(Lead lead) {
        entities.persist(lead);
        entities.flush();
    }

    public void add(Opportunity opportunity, Carer by, Instant at) {
        entities.persist(opportunity);
        entities.flush();
        noteMove(opportunity, "", by, at);
    }

    /** Writes down what is believed now. The caller has locked the opportunity. */
    public void noteMove(Opportunity opportunity, String words, Carer by, Instant at) {
        Outlook outlook = opportunity.outlook();
        entities.createNativeQuery(
                        "insert into crm.opportunity_move (opportunity_id, moved_at, moved_by, stage, amount, probability,"
                                + " closes_on, words) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, opportunity.id())
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .setParameter(3, by.name())
                .setParameter(4, outlook.stage().name())
                .setParameter(5, outlook.amount().amount())
                .setParameter(6, outlook.probability())
                .setParameter(7, outlook.closesOn())
                .setParameter(8, words)
                .executeUpdate();
    }

    /** Locked until the end of the transaction. @throws RuleViolated {@link CrmRule#LEAD_NOT_FOUND} */
    public Lead lockLead(String number) {
        return entities.createQuery("select l from Lead l where l.number = :number", Lead.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(CrmRule.LEAD_NOT_FOUND, Map.of("number", number)));
    }

    /** Locked until the end of the transaction. @throws RuleViolated {@link CrmRule#OPPORTUNITY_NOT_FOUND} */
    public Opportunity lockOpportunity(String number) {
        return entities.createQuery("select o from Opportunity o where o.number = :number", Opportunity.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(CrmRule.OPPORTUNITY_NOT_FOUND, Map.of("number", number)));
    }

    /** Of which opportunity an order is said to have come. */
    public Optional<String> opportunityOf(String orderNumber) {
        List<?> found = entities.createNativeQuery(
                        "select p.number from crm.opportunity_order l join crm.opportunity p on p.id = l.opportunity_id"
                                + " where l.order_number = ?1")
                .setParameter(1, orderNumber)
                .getResultList();
        return found.stream().map(String::valueOf).findFirst();
    }

    /** Says that an order came of an opportunity; whoever says so of the same order meanwhile waits. */
    public void link(Opportunity opportunity, String orderNumber, Carer by, Instant at) {
        int linked = entities.createNativeQuery(
                        "insert into crm.opportunity_order (order_number, opportunity_id, company_id, currency, linked_by,"
                                + " linked_at) values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (order_number) do nothing")
                .setParameter(1, orderNumber)
                .setParameter(2, opportunity.id())
                .setParameter(3, opportunity.companyId())
                .setParameter(4, opportunity.outlook().amount().currency())
                .setParameter(5, by.name())
                .setParameter(6, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        String of = opportunityOf(orderNumber).orElse(opportunity.number());
        if (linked == 0 && !of.equals(opportunity.number())) {
            throw new RuleViolated(CrmRule.ORDER_OF_ANOTHER, Map.of("order", orderNumber, "opportunity", of));
        }
    }

    public void unlink(Opportunity opportunity, String orderNumber) {
        entities.createNativeQuery("delete from crm.opportunity_order where order_number = ?1 and opportunity_id = ?2")
                .setParameter(1, orderNumber)
                .setParameter(2, opportunity.id())
                .executeUpdate();
    }

    /**
     * An order's company and currency.
     *
     * @throws RuleViolated {@link CrmRule#ORDER_UNKNOWN}
     */
    public SqlRow order(String number) {
        return SqlRow.all(entities.createNativeQuery(
                                "select company_id, currency from order_.sales_order where number = ?1")
                        .setParameter(1, number)
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(CrmRule.ORDER_UNKNOWN, Map.of("order", number)));
    }
}

package org.kontor.pricing.model.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.pricing.model.PricingRule;

/**
 * Contracts: made by one person, approved by another, in force from the one instant until before the other. Every change is
 * one guarded statement; what it finds otherwise is said by a rule.
 */
@ApplicationScoped
public class ContractRepository {

    private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._/-]{0,39}";

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param to null when it has no end
     * @throws RuleViolated {@link PricingRule#CONTRACT_NUMBER_WRONG}, {@link PricingRule#CONTRACT_NUMBER_TAKEN}, {@link
     *     PricingRule#LIST_NAME_NEEDED}, {@link PricingRule#TIME_WRONG}, {@link PricingRule#COMPANY_UNKNOWN}
     */
    public void open(String number, String name, String company, Instant from, Instant to, Long byId, String byName) {
        if (!number.matches(NUMBER)) {
            throw new RuleViolated(PricingRule.CONTRACT_NUMBER_WRONG, Map.of("contract", number));
        }
        if (name.isBlank() || name.length() > 200) {
            throw new RuleViolated(PricingRule.LIST_NAME_NEEDED);
        }
        if (to != null && !from.isBefore(to)) {
            throw new RuleViolated(PricingRule.TIME_WRONG);
        }
        List<?> companies = query("select id from organisation.company where number = ?1", company)
                .getResultList();
        if (companies.isEmpty()) {
            throw new RuleViolated(PricingRule.COMPANY_UNKNOWN, Map.of("company", company));
        }
        int made = query(
                        "insert into pricing.contract (number, name, company_id, valid_from, valid_to, made_by, made_by_name)"
                                + " values (?1, ?2, ?3, ?4, coalesce(cast(?5 as timestamptz), 'infinity'), ?6, ?7)"
                                + " on conflict (number) do nothing",
                        number,
                        name,
                        companies.get(0),
                        from.atOffset(ZoneOffset.UTC),
                        to == null ? null : to.toString(),
                        byId,
                        byName)
                .executeUpdate();
        if (made == 0) {
            throw new RuleViolated(PricingRule.CONTRACT_NUMBER_TAKEN, Map.of("contract", number));
        }
    }

    /**
     * @throws RuleViolated {@link PricingRule#CONTRACT_UNKNOWN}, {@link PricingRule#APPROVER_MADE_IT}, {@link
     *     PricingRule#CHANGED_MEANWHILE}
     */
    public void approve(String number, long version, Long byId, String byName) {
        SqlRow contract = find(number);
        if (byId == null || byId.equals(contract.number())) {
            throw new RuleViolated(PricingRule.APPROVER_MADE_IT);
        }
        require(query(
                        "update pricing.contract set status = 'APPROVED', approved_by = ?3, approved_by_name = ?4,"
                                + " version = version + 1 where number = ?1 and version = ?2 and status = 'DRAFT'",
                        number,
                        version,
                        byId,
                        byName)
                .executeUpdate());
    }

    /**
     * Ends an approved contract at an instant; what it gave before stays explained. A draft is only closed.
     *
     * @throws RuleViolated {@link PricingRule#CONTRACT_UNKNOWN}, {@link PricingRule#CHANGED_MEANWHILE}
     */
    public void end(String number, long version, Instant at) {
        find(number);
        require(query(
                        "update pricing.contract set valid_to = greatest(?3, valid_from + interval '1 microsecond'),"
                                + " version = version + 1 where number = ?1 and version = ?2 and status = 'APPROVED' and valid_to > ?3",
                        number,
                        version,
                        at.atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    private SqlRow find(String number) {
        return SqlRow.all(query("select coalesce(made_by, 0), id from pricing.contract where number = ?1", number)
                        .getResultList())
                .stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(PricingRule.CONTRACT_UNKNOWN, Map.of("contract", number)));
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new RuleViolated(PricingRule.CHANGED_MEANWHILE);
        }
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return query;
    }
}

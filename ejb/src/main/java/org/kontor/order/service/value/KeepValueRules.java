package org.kontor.order.service.value;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.value.ValueRule;
import org.kontor.order.model.value.ValueRuleRepository;

/** Says how little and how much orders may be worth. Holds for orders placed from then on; what waits for approval stays as it was asked for. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class KeepValueRules {

    @Inject
    private ValueRuleRepository rules;

    /**
     * @param company number of a company, or null
     * @param group code of a customer group, or null; for everybody when both are null
     * @throws RuleViolated {@link OrderRule#VALUE_RULE_INVALID}, {@link OrderRule#VALUE_RULE_FOR_UNKNOWN}, {@link
     *     OrderRule#VALUE_RULE_CHANGED} when there is one already
     */
    public void add(String company, String group, ValueRule rule) {
        rule.checked();
        if (company != null && group != null) {
            throw new RuleViolated(OrderRule.VALUE_RULE_FOR_UNKNOWN);
        }
        require(rules.add(rules.companyOf(company), rules.groupOf(group), rule));
    }

    /** @throws RuleViolated {@link OrderRule#VALUE_RULE_INVALID}, {@link OrderRule#VALUE_RULE_CHANGED} */
    public void change(long id, long version, ValueRule rule) {
        require(rules.change(id, version, rule.checked()));
    }

    /** @throws RuleViolated {@link OrderRule#VALUE_RULE_CHANGED} */
    public void remove(long id, long version) {
        require(rules.remove(id, version));
    }

    private static void require(boolean done) {
        if (!done) {
            throw new RuleViolated(OrderRule.VALUE_RULE_CHANGED);
        }
    }
}

package org.kontor.approval.service.rule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.model.Organisation;
import org.kontor.approval.model.PurchaseRule;
import org.kontor.approval.model.RuleRepository;
import org.kontor.approval.model.StandingRule;
import org.kontor.approval.service.ApproverQueries;
import org.kontor.approval.service.HolderQueries;
import org.kontor.approval.service.Managed;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;

/** What if: a rule that is not kept yet, over orders of the past. Changes nothing. */
@Stateless
@RolesAllowed(Permission.APPROVAL_MANAGE)
public class ReplayQueries {

    private static final int SHOWN = 10;

    @Inject
    private RuleRepository rules;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private ApproverQueries organisations;

    @EJB
    private HolderQueries holders;

    /**
     * @param id of the rule that is edited, or null
     * @param wanted as it shall be
     * @param past orders of the caller's company
     */
    public ReplayView replay(Long id, SaveRuleCommand wanted, Collection<OrderForApproval> past) {
        long company = Managed.company(callers).companyId();
        Organisation organisation = organisations.of(company, 0, clock.instant());
        Map<Long, Set<String>> roles = holders.roles(company);
        Predicate<OrderForApproval> now = order -> false;
        if (id != null && rules.byId(company, id).reach().active()) {
            now = means(rules.byId(company, id).standing(), organisation, roles);
        }
        PurchaseRule.Reach reach = wanted.reach();
        Predicate<OrderForApproval> then = means(
                        new StandingRule(0, 0, reach.name(), reach.unitId(), reach.inherited(), wanted.terms()),
                        organisation,
                        roles)
                .and(order -> reach.active());
        List<OrderForApproval> before = past.stream().filter(now).toList();
        List<OrderForApproval> after = past.stream().filter(then).toList();
        return new ReplayView(
                past.size(),
                sum(past),
                before.size(),
                sum(before),
                after.size(),
                sum(after),
                greatest(after.stream().filter(Predicate.not(now)).toList()),
                greatest(before.stream().filter(Predicate.not(then)).toList()));
    }

    private static Predicate<OrderForApproval> means(
            StandingRule rule, Organisation organisation, Map<Long, Set<String>> roles) {
        Function<Long, List<Long>> path = organisation::pathUp;
        return order -> rule.holdsIn(path.apply(order.unitId()))
                && rule.terms().means(order, roles.getOrDefault(order.requesterId(), Set.of()));
    }

    private static BigDecimal sum(Collection<OrderForApproval> orders) {
        return orders.stream().map(OrderForApproval::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<OrderForApproval> greatest(Collection<OrderForApproval> orders) {
        return orders.stream()
                .sorted(Comparator.comparing(OrderForApproval::amount).reversed())
                .limit(SHOWN)
                .collect(Collectors.toList());
    }
}

package org.kontor.approval.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.Demand;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.event.Reason;
import org.kontor.approval.model.ApproverSearch;
import org.kontor.approval.model.Organisation;
import org.kontor.approval.model.RoutePlan;
import org.kontor.approval.model.RuleRepository;
import org.kontor.approval.model.StandingRule;
import org.kontor.approval.model.limit.LimitRepository;
import org.kontor.kernel.RuleViolated;

/** Brings together what a route is made of: the organisation, the rules that hold today, the limits as they stand. */
@Dependent
class Routing {

    /** A route with what it was made of. */
    record Found(RoutePlan plan, ApproverSearch search, ApprovalRoute route) {}

    @EJB
    private ApproverQueries organisations;

    @Inject
    private RuleRepository rules;

    @Inject
    private LimitRepository limits;

    Found find(OrderForApproval order) {
        return find(order, rules.standing(order.companyId(), organisations.day(order.companyId(), order.at())));
    }

    Found find(OrderForApproval order, List<StandingRule> standing) {
        Organisation organisation = organisations.of(order.companyId(), order.requesterId(), order.at());
        List<Demand> demands = new ArrayList<>();
        Reason hard = null;
        for (LimitRepository.Standing limit : limits.standing(order)) {
            if (!limit.isExceededBy(order.amount())) {
                continue;
            }
            RuleViolated exceeded = LimitRepository.exceeded(order, limit);
            if (limit.hard()) {
                hard = new Reason(exceeded.ruleKey(), exceeded.details());
            } else {
                demands.add(new Demand(exceeded.ruleKey(), Map.copyOf(exceeded.details())));
            }
        }
        RoutePlan plan = RoutePlan.of(order, organisation, standing, demands);
        ApproverSearch search = new ApproverSearch(
                organisation, order.unitId(), order.requesterId(), order.currency(), order.amount(), Set.of());
        ApprovalRoute route = plan.route(search);
        return new Found(
                plan,
                search,
                hard == null ? route : new ApprovalRoute(route.needed(), route.tiers(), route.reasons(), hard));
    }
}

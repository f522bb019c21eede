package org.kontor.approval.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.model.ApproverSearch;
import org.kontor.approval.model.Organisation;
import org.kontor.approval.model.RoutePlan;
import org.kontor.approval.model.RuleRepository;
import org.kontor.approval.model.StandingRule;

/**
 * Brings together what a route is made of: the rules that hold today, what else asks, the organisation. The last is read
 * only when somebody must be asked, for most orders need nobody: they cost one statement, or two where rules hold.
 */
@Dependent
class Routing {

    /** A route with what it was made of; without either when nobody must be asked. */
    record Found(RoutePlan plan, ApproverSearch search, ApprovalRoute route) {

        private static final Found NOBODY = new Found(null, null, ApprovalRoute.none());
    }

    @EJB
    private ApproverQueries organisations;

    @Inject
    private RuleRepository rules;

    /** @param order with the demands that its limits and its budget make */
    Found find(OrderForApproval order) {
        List<StandingRule> standing = rules.standing(order);
        if (order.demands().isEmpty() && !mean(standing, order)) {
            return Found.NOBODY;
        }
        Organisation organisation = organisations.of(order.companyId(), order.requesterId(), order.at());
        RoutePlan plan = RoutePlan.of(order, organisation, standing);
        ApproverSearch search = new ApproverSearch(
                organisation, order.unitId(), order.requesterId(), order.currency(), order.amount(), Set.of());
        return new Found(plan, search, plan.route(search));
    }

    private boolean mean(List<StandingRule> standing, OrderForApproval order) {
        if (standing.isEmpty()) {
            return false;
        }
        Set<String> roles = rules.rolesOfRequester(order);
        return standing.stream().anyMatch(rule -> rule.terms().means(order, roles));
    }
}

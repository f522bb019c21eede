package org.kontor.approval.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.Approver;
import org.kontor.approval.event.Demand;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.event.Reason;
import org.kontor.approval.event.Seat;
import org.kontor.approval.event.Tier;

/**
 * Which answers an order needs: those of all rules that mean it, merged tier by tier, and in the first tier one of
 * somebody with authority for what the commitment demands.
 *
 * @param matched the rules that mean the order
 */
public record RoutePlan(List<StandingRule> matched, List<List<SeatPlan>> tiers, List<Reason> reasons) {

    /** Roles of a company's program, which is no person. */
    static final Set<String> PROGRAM = Set.of("company-api");

    private static final int DEMAND_HOURS = 24;

    public static RoutePlan of(OrderForApproval order, Organisation organisation, Collection<StandingRule> rules) {
        Set<String> roles = organisation
                .person(order.requesterId())
                .map(Organisation.Person::roles)
                .orElse(order.requesterId() == 0 ? PROGRAM : Set.of());
        List<Long> path = organisation.pathUp(order.unitId());
        List<StandingRule> matched = rules.stream()
                .filter(rule -> rule.holdsIn(path) && rule.terms().means(order, roles))
                .sorted(java.util.Comparator.comparingLong(StandingRule::id))
                .toList();
        List<Demand> demands = order.demands();
        List<Reason> reasons = new ArrayList<>();
        matched.forEach(rule -> reasons.add(new Reason("rule", Map.of("name", rule.name(), "id", "" + rule.id()))));
        demands.forEach(demand -> reasons.add(reason(demand)));
        return new RoutePlan(matched, merge(matched, demands), reasons);
    }

    private static Reason reason(Demand demand) {
        Map<String, String> details = new TreeMap<>();
        demand.details()
                .forEach((name, value) -> details.put(
                        name, value instanceof BigDecimal exact ? exact.toPlainString() : String.valueOf(value)));
        return new Reason(demand.key(), details);
    }

    private static List<List<SeatPlan>> merge(List<StandingRule> rules, List<Demand> demands) {
        List<Map<String, SeatPlan>> tiers = new ArrayList<>();
        for (Demand demand : demands) {
            put(tiers, 0, new SeatPlan(List.of(Ask.authority()), demand.key(), DEMAND_HOURS));
        }
        for (StandingRule rule : rules) {
            List<List<List<Ask>>> wanted = rule.terms().tiers();
            for (int level = 0; level < wanted.size(); level++) {
                for (List<Ask> anyOf : wanted.get(level)) {
                    put(
                            tiers,
                            level,
                            new SeatPlan(anyOf, rule.name(), rule.terms().escalateAfterHours()));
                }
            }
        }
        return tiers.stream().map(tier -> List.copyOf(tier.values())).toList();
    }

    /** The same question by two rules of one tier is asked once, for both reasons and as soon as the quicker one wants. */
    private static void put(List<Map<String, SeatPlan>> tiers, int level, SeatPlan seat) {
        while (tiers.size() <= level) {
            tiers.add(new LinkedHashMap<>());
        }
        tiers.get(level)
                .merge(
                        Ask.write(seat.anyOf()),
                        seat,
                        (one, other) -> new SeatPlan(
                                one.anyOf(),
                                one.why().contains(other.why()) ? one.why() : one.why() + ", " + other.why(),
                                Math.min(one.escalateAfterHours(), other.escalateAfterHours())));
    }

    public boolean isNeeded() {
        return !tiers.isEmpty();
    }

    /** Who would be asked today; blocked when somewhere there is nobody. */
    public ApprovalRoute route(ApproverSearch search) {
        List<Tier> route = new ArrayList<>();
        Reason blocked = null;
        for (List<SeatPlan> tier : tiers) {
            List<Seat> seats = new ArrayList<>();
            for (SeatPlan seat : tier) {
                Map<Long, Approver> found = search.find(seat.anyOf(), 0);
                seats.add(new Seat(Ask.write(seat.anyOf()), List.copyOf(found.values()), seat.why()));
                if (found.isEmpty() && blocked == null) {
                    blocked = new Reason(
                            ApprovalRule.NOBODY_CAN_APPROVE.key(),
                            Map.of("asks", Ask.write(seat.anyOf()), "why", seat.why()));
                }
            }
            route.add(new Tier(route.size() + 1, seats));
        }
        return new ApprovalRoute(isNeeded(), Collections.unmodifiableList(route), reasons, blocked);
    }
}

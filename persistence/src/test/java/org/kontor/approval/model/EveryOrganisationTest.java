package org.kontor.approval.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kontor.approval.event.Approver;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.event.Outcome;
import org.kontor.approval.event.Verdict;
import org.kontor.kernel.RuleViolated;

/**
 * Every company of two units and two people there can be, and a third one who is always there: where each stands, whether he
 * decides, whether he is away and who sits in for him, with the third one as administrator and without. In each, every order of everybody: who is asked is who could answer, it
 * comes to an end when they say yes, and when anybody leaves meanwhile somebody is asked as long as there is anybody.
 */
class EveryOrganisationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final int AMOUNT = 5000;
    private static final int PEOPLE = 3;
    private static final int UNITS = 2;
    /** Nowhere, or head of one of the units; decides or not; present, away, or away with one of the others in his place. */
    private static final int KINDS = 3 * 2 * 4;

    /** The third one's: nowhere, or head of one of the units. */
    private static final int PLACES = 3;

    private int blocked;
    private int opened;

    @Test
    void nobodyIsStuckAndNoRuleIsBroken() {
        for (int code = 0; code < KINDS * KINDS * PLACES; code++) {
            for (boolean administered : new boolean[] {false, true}) {
                World world = world(code, administered);
                for (long requester = 1; requester <= PEOPLE; requester++) {
                    for (int unit = 1; unit <= UNITS; unit++) {
                        try {
                            live(world, requester, unit);
                        } catch (AssertionError | RuntimeException wrong) {
                            throw new AssertionError(
                                    "company " + code + " administered " + administered + " requester " + requester
                                            + " unit " + unit + ": " + wrong.getMessage(),
                                    wrong);
                        }
                    }
                }
            }
        }
        assertTrue(blocked > 1_000 && opened > 1_000, blocked + " blocked, " + opened + " opened");
    }

    private static World world(int code, boolean administered) {
        World world = new World();
        world.above.put(1, null);
        world.above.put(2, 1);
        int rest = code;
        for (long id = 1; id <= PEOPLE; id++) {
            World.Someone one = new World.Someone(id);
            int kind = rest % KINDS;
            rest /= KINDS;
            if (kind % 3 > 0) {
                one.posts.add("head@" + kind % 3);
            }
            one.admin = administered && id == PEOPLE;
            one.decides = kind / 3 % 2 > 0 || id == PEOPLE;
            int absence = kind / 6;
            one.away = absence > 0;
            one.deputy = absence > 1 ? Long.valueOf(1 + (id + absence - 2) % PEOPLE) : null;
            world.people.put(id, one);
        }
        world.laws.add(new World.Law(1, 1, true, 1000, null, List.of(List.of("role:head")), 24));
        return world;
    }

    private void live(World world, long requester, int unit) {
        Organisation organisation = world.organisation();
        OrderForApproval order = order(requester, unit);
        RoutePlan plan = RoutePlan.of(order, organisation, world.rules());
        ApproverSearch search =
                new ApproverSearch(organisation, unit, requester, "EUR", BigDecimal.valueOf(AMOUNT), Set.of());
        Set<Long> could = world.whoCould("role:head", unit, requester, AMOUNT, 0);
        assertFalse(could.contains(requester));
        if (could.isEmpty()) {
            blocked++;
            assertThrows(RuleViolated.class, () -> flow(order, plan, search));
            return;
        }
        opened++;
        ApprovalFlow flow = flow(order, plan, search);
        assertEquals(could, ids(flow.asked(organisation)));
        for (World.Someone leaver : world.people.values()) {
            if (leaver.id != requester) {
                leave(world, leaver, flow);
            }
        }
        for (long person = 1; person <= PEOPLE; person++) {
            if (!could.contains(person)) {
                long stranger = person;
                assertThrows(RuleViolated.class, () -> flow.decide(organisation, stranger, yes()));
            }
        }
        assertEquals(
                Outcome.APPROVED, flow.decide(organisation, could.iterator().next(), yes()));
    }

    /** Somebody leaves while the order waits: others are asked, or there is really nobody in the whole company. */
    private static void leave(World world, World.Someone leaver, ApprovalFlow flow) {
        leaver.active = false;
        Organisation left = world.organisation();
        flow.look(left, NOW.plusSeconds(60));
        Set<Long> asked = ids(flow.asked(left));
        assertEquals(world.whoCould("role:head", (int) flow.unitId(), flow.requesterId(), AMOUNT, 0), asked);
        assertFalse(asked.contains(leaver.id));
        assertEquals(
                world.whoCould("role:head", (int) flow.unitId(), flow.requesterId(), AMOUNT, 99)
                        .isEmpty(),
                asked.isEmpty(),
                "stuck");
        leaver.active = true;
    }

    private static ApprovalFlow flow(OrderForApproval order, RoutePlan plan, ApproverSearch search) {
        return new ApprovalFlow(order, plan, 1, new byte[32], NOW.plusSeconds(604_800), search);
    }

    private static Said yes() {
        return new Said(Verdict.APPROVE, null, new byte[32], null, NOW.plusSeconds(1));
    }

    private static Set<Long> ids(Map<FlowSeat, Map<Long, Approver>> asked) {
        Set<Long> ids = new TreeSet<>();
        asked.values().forEach(people -> ids.addAll(people.keySet()));
        return ids;
    }

    private static OrderForApproval order(long requester, int unit) {
        BigDecimal worth = BigDecimal.valueOf(AMOUNT);
        return new OrderForApproval(
                "4711",
                1,
                unit,
                requester,
                "EUR",
                worth,
                BigDecimal.ZERO,
                1,
                1,
                worth,
                Set.of(),
                null,
                null,
                null,
                List.of(),
                NOW);
    }
}

package org.kontor.approval.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.CloseReason;
import org.kontor.approval.event.Cut;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.event.Outcome;
import org.kontor.approval.event.Seat;
import org.kontor.approval.event.Tier;
import org.kontor.approval.event.Verdict;
import org.kontor.kernel.RuleViolated;

/**
 * Whole lives of orders in generated companies whose people come, go and are away: no order is approved without the answers
 * its rules ask for, by people who could give them at that moment; the requester never answers; nobody answers twice; and
 * as long as anybody in the company could answer, somebody is asked. {@code -Dkontor.histories=100000} for more.
 */
class ApprovalHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("kontor.histories", 3000);
    private static final long SEED = Long.getLong("kontor.seed", 20261122L);
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void noHistoryBreaksARule() {
        Map<String, Integer> ends = new TreeMap<>();
        for (int i = 0; i < HISTORIES; i++) {
            long seed = SEED + i;
            try {
                ends.merge(new History(seed).live(), 1, Integer::sum);
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError("history " + seed + ": " + wrong.getMessage(), wrong);
            }
        }
        System.out.println(HISTORIES + " histories ended " + ends);
        for (String end : List.of("NOT_NEEDED", "BLOCKED", "APPROVED", "REJECTED", "EXPIRED", "WITHDRAWN")) {
            assertTrue(ends.getOrDefault(end, 0) > HISTORIES / 200, end + " hardly occurs: " + ends);
        }
    }

    /** One order in one company. */
    private static final class History {

        private final World world;
        private final int unit;
        private final long requester;
        private int amount;
        private byte[] sha256 = new byte[32];
        private Instant now = START;
        private ApprovalFlow flow;
        private List<Set<String>> questions;
        private final Set<Long> approved = new HashSet<>();
        private final Map<FlowSeat, Long> filled = new HashMap<>();
        /** Who named whom, by seat. */
        private final Map<FlowSeat, List<long[]>> handed = new HashMap<>();

        History(long seed) {
            world = new World(seed);
            unit = world.unit();
            requester = world.anybody().id;
            amount = world.amount();
        }

        String live() {
            questions = World.questions(world.lawsFor(unit, requester, amount));
            OrderForApproval order = order();
            Organisation organisation = world.organisation();
            RoutePlan plan = RoutePlan.of(order, organisation, world.rules());
            ApproverSearch search =
                    new ApproverSearch(organisation, unit, requester, "EUR", BigDecimal.valueOf(amount), Set.of());
            ApprovalRoute route = plan.route(search);
            requireSame(route);
            if (questions.isEmpty()) {
                return "NOT_NEEDED";
            }
            Instant expires = START.plus(Duration.ofDays(7));
            if (route.blocked() != null) {
                assertThrows(RuleViolated.class, () -> new ApprovalFlow(order, plan, 1, sha256, expires, search));
                return "BLOCKED";
            }
            flow = new ApprovalFlow(order, plan, 1, sha256, expires, search);
            world.laws.clear();
            int steps = world.random.nextInt(30);
            for (int i = 0; i < steps && flow.status() == FlowStatus.PENDING; i++) {
                step();
            }
            finish();
            requireLawful();
            return flow.status().name();
        }

        private void requireSame(ApprovalRoute route) {
            assertEquals(!questions.isEmpty(), route.needed(), "needed");
            boolean nobody = false;
            assertEquals(questions.size(), route.tiers().size(), "tiers");
            for (Tier tier : route.tiers()) {
                Set<String> asked = new TreeSet<>();
                for (Seat seat : tier.all()) {
                    asked.add(seat.asks());
                    Set<Long> people = new TreeSet<>();
                    seat.anyOf().forEach(one -> people.add(one.personId()));
                    Set<Long> could = world.whoCould(seat.asks(), unit, requester, amount, 0);
                    assertEquals(could, people, () -> "asked for " + seat.asks());
                    nobody |= could.isEmpty();
                }
                assertEquals(questions.get(tier.no() - 1), asked, "questions of tier " + tier.no());
            }
            assertEquals(nobody, route.blocked() != null, "blocked");
        }

        private void step() {
            switch (world.random.nextInt(12)) {
                case 0, 1, 2 -> world.turn();
                case 3 -> {
                    now = now.plus(Duration.ofHours(world.random.nextInt(60)));
                    look();
                }
                case 4 -> {
                    if (world.random.nextInt(6) == 0) {
                        flow.close(CloseReason.WITHDRAWN, now);
                    }
                }
                case 5, 6 -> forward(world.anybody().id, world.anybody().id);
                default -> decide(world.anybody().id);
            }
        }

        /** Somebody, asked or not, wants somebody else to decide. */
        private void forward(long from, long to) {
            Set<FlowSeat> seats = new HashSet<>();
            for (FlowSeat seat : flow.openSeats()) {
                Set<Long> asked = askedNow(seat);
                boolean once = handed.getOrDefault(seat, List.of()).stream().noneMatch(pair -> pair[0] == from);
                boolean able = could(seat, amount, approved).contains(to);
                if (asked.contains(from) && !asked.contains(to) && able && once) {
                    seats.add(seat);
                }
            }
            Handing handing = new Handing(from, "P" + from, to, new Said(Verdict.APPROVE, null, sha256, null, now));
            if (isExpired() || seats.isEmpty()) {
                assertThrows(RuleViolated.class, () -> flow.forward(world.organisation(), handing));
                return;
            }
            flow.forward(world.organisation(), handing);
            seats.forEach(seat ->
                    handed.computeIfAbsent(seat, one -> new ArrayList<>()).add(new long[] {from, to}));
            flow.asked(world.organisation())
                    .forEach((seat, people) -> assertEquals(askedNow(seat), new TreeSet<>(people.keySet()), "asked"));
            requireSomebodyAsked();
        }

        /** All who could answer a seat, however far up. */
        private Set<Long> could(FlowSeat seat, int worth, Set<Long> except) {
            return world.whoCould(Ask.write(seat.asks()), unit, requester, worth, 99, except);
        }

        private Set<Long> askedNow(FlowSeat seat) {
            Set<Long> asked = world.whoCould(Ask.write(seat.asks()), unit, requester, amount, seat.raised(), approved);
            Set<Long> able = could(seat, amount, approved);
            for (long[] pair : handed.getOrDefault(seat, List.of())) {
                if (able.contains(pair[1])) {
                    asked.remove(pair[0]);
                    asked.add(pair[1]);
                }
            }
            return asked;
        }

        private void look() {
            if (isExpired()) {
                assertThrows(RuleViolated.class, () -> flow.look(world.organisation(), now));
                flow.close(CloseReason.EXPIRED, now);
                return;
            }
            flow.look(world.organisation(), now);
            noteFilled(0, amount);
            requireSomebodyAsked();
        }

        private boolean isExpired() {
            return !now.isBefore(flow.expiresAt());
        }

        /** Somebody, asked or not, says something, perhaps about a version that is gone. */
        private void decide(long person) {
            boolean stale = world.random.nextInt(12) == 0;
            Verdict verdict = world.random.nextInt(14) == 0 ? Verdict.REFUSE : Verdict.APPROVE;
            Cut cut = world.random.nextInt(6) == 0 ? cut() : null;
            byte[] seen = sha256.clone();
            seen[0] += (byte) (stale ? 1 : 0);
            Set<String> his = new TreeSet<>();
            for (FlowSeat seat : flow.openSeats()) {
                if (askedNow(seat).contains(person)) {
                    his.add(Ask.write(seat.asks()));
                }
            }
            boolean allowed =
                    !his.isEmpty() && !stale && !isExpired() && person != requester && !approved.contains(person);
            Said said = new Said(verdict, "because", seen, cut, now);
            if (!allowed) {
                FlowStatus before = flow.status();
                int filledBefore = filled.size();
                assertThrows(RuleViolated.class, () -> flow.decide(world.organisation(), person, said));
                assertEquals(before, flow.status(), "a refused decision moves nothing");
                assertEquals(filledBefore, filled.size());
                return;
            }
            Outcome outcome = flow.decide(world.organisation(), person, said);
            if (verdict == Verdict.REFUSE) {
                assertEquals(Outcome.REJECTED, outcome);
                return;
            }
            int seenAmount = amount;
            if (cut != null) {
                amount = cut.amount().intValue();
                sha256 = cut.sha256();
            }
            approved.add(person);
            noteFilled(person, seenAmount);
        }

        private Cut cut() {
            byte[] next = sha256.clone();
            next[1]++;
            int less = Math.max(1, amount - world.random.nextInt(amount));
            return new Cut(Map.of(1, BigDecimal.ONE), BigDecimal.valueOf(less), next);
        }

        /** Each seat that was filled just now was filled by an approval of somebody who could give it now. */
        private void noteFilled(long decider, int seenAmount) {
            for (FlowSeat seat : flow.seats()) {
                if (!seat.isOpen() && !filled.containsKey(seat)) {
                    String question = Ask.write(seat.asks());
                    assertTrue(approved.contains(seat.filledBy()), "filled without an approval");
                    Set<Long> could = world.whoCould(question, unit, requester, amount, seat.raised());
                    Set<Long> before = new HashSet<>(approved);
                    before.remove(seat.filledBy());
                    if (seat.filledBy() == decider) {
                        could.addAll(world.whoCould(question, unit, requester, seenAmount, seat.raised(), before));
                        if (handed.getOrDefault(seat, List.of()).stream().anyMatch(pair -> pair[1] == decider)) {
                            could.addAll(could(seat, seenAmount, before));
                        }
                    }
                    assertTrue(
                            could.contains(seat.filledBy()),
                            () -> question + " filled by " + seat.filledBy() + ", could " + could);
                    filled.put(seat, seat.filledBy());
                }
            }
            for (FlowSeat seat : flow.seats()) {
                if (seat.tierNo() > flow.tier()) {
                    assertTrue(seat.isOpen(), "a later tier was answered early");
                }
                if (seat.tierNo() < flow.tier()) {
                    assertFalse(seat.isOpen(), "a tier was passed over");
                }
            }
        }

        private void requireSomebodyAsked() {
            if (flow.status() != FlowStatus.PENDING) {
                return;
            }
            flow.asked(world.organisation()).forEach((seat, people) -> {
                String question = Ask.write(seat.asks());
                boolean anybody =
                        !world.whoCould(question, unit, requester, amount, 99).isEmpty();
                assertEquals(anybody, !people.isEmpty(), () -> "stuck: " + question);
                assertFalse(people.containsKey(requester), "the requester is asked");
                approved.forEach(one -> assertFalse(people.containsKey(one), "asked twice"));
            });
        }

        /** Whoever is asked says yes from now on: then it must come to an end, or to a company with nobody left. */
        private void finish() {
            for (int i = 0; i < 20 && flow.status() == FlowStatus.PENDING; i++) {
                look();
                List<Long> asked = new ArrayList<>();
                if (flow.status() == FlowStatus.PENDING) {
                    flow.asked(world.organisation()).values().forEach(people -> asked.addAll(people.keySet()));
                }
                if (asked.isEmpty()) {
                    break;
                }
                long next = world.any(asked);
                assertNotEquals(requester, next);
                flow.decide(world.organisation(), next, new Said(Verdict.APPROVE, null, sha256, null, now));
                approved.add(next);
                noteFilled(next, amount);
            }
            if (flow.status() == FlowStatus.PENDING) {
                assertTrue(
                        flow.openSeats().stream()
                                .anyMatch(seat -> world.whoCould(Ask.write(seat.asks()), unit, requester, amount, 99)
                                        .isEmpty()),
                        "left waiting although somebody could decide");
                flow.close(CloseReason.EXPIRED, flow.expiresAt());
            }
        }

        private void requireLawful() {
            Set<Long> deciders = new HashSet<>();
            for (FlowDecision decision : flow.decisions()) {
                assertNotEquals(requester, decision.personId(), "the requester decided");
                assertNotEquals(Long.valueOf(requester), decision.deputyForId(), "decided in the requester's place");
                assertTrue(deciders.add(decision.personId()), "decided twice");
            }
            if (flow.status() != FlowStatus.APPROVED) {
                return;
            }
            List<Set<String>> answered = new ArrayList<>();
            questions.forEach(tier -> answered.add(new TreeSet<>()));
            filled.keySet().forEach(seat -> answered.get(seat.tierNo() - 1).add(Ask.write(seat.asks())));
            assertEquals(questions, answered, "approved without all answers");
        }

        private OrderForApproval order() {
            BigDecimal worth = BigDecimal.valueOf(amount);
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
                    START);
        }
    }
}

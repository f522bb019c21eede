package org.kontor.identity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;

class ReachTest {

    private static final String READ = Permission.ORDER_READ;
    private static final List<Scope> OF_COMPANIES = List.of(Scope.OWN, Scope.UNIT, Scope.SUBTREE, Scope.COMPANY);

    private static Reach reach(Scope scope, long unit) {
        return new Reach(List.of(new Reach.Holding(READ, scope, unit, null)));
    }

    @Test
    void aSubtreeCoversWhatHangsBelowAndNothingBeside() {
        Reach own = reach(Scope.SUBTREE, 2);
        assertTrue(own.covers(new Grant(READ, Scope.SUBTREE), new Reach.Place(3L, List.of(1L, 2L, 3L), null)));
        assertTrue(own.covers(new Grant(READ, Scope.UNIT), new Reach.Place(2L, List.of(1L, 2L), null)));
        assertFalse(own.covers(new Grant(READ, Scope.UNIT), new Reach.Place(4L, List.of(1L, 4L), null)));
        assertFalse(own.covers(new Grant(READ, Scope.COMPANY), new Reach.Place(2L, List.of(1L, 2L), null)));
        assertFalse(own.covers(
                new Grant(Permission.PEOPLE_MANAGE, Scope.UNIT), new Reach.Place(2L, List.of(1L, 2L), null)));
    }

    /** Units 1 to 7 as a tree with 1 on top: who gives a grant that is covered lets nobody see a record he does not see. */
    @Test
    void whatIsCoveredOpensNothingNew() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<List<Long>> lineages = tree(random);
            List<Reach.Holding> holdings = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                holdings.add(new Reach.Holding(READ, any(random), 1L + random.nextInt(7), null));
            }
            Reach own = new Reach(holdings);
            Scope given = any(random);
            long unit = 1L + random.nextInt(7);
            boolean covered =
                    own.covers(new Grant(READ, given), new Reach.Place(unit, lineages.get((int) unit - 1), null));
            Set<Long> mine = new HashSet<>();
            holdings.forEach(holding -> mine.addAll(seen(holding.scope(), holding.unitId(), lineages)));
            if (covered) {
                assertTrue(mine.containsAll(seen(given, unit, lineages)), "seed " + seed);
            } else if (given == Scope.UNIT) {
                assertFalse(mine.contains(unit), "seed " + seed + ": refused what the giver has");
            }
        }
    }

    private static Scope any(Random random) {
        return OF_COMPANIES.get(random.nextInt(OF_COMPANIES.size()));
    }

    private static List<List<Long>> tree(Random random) {
        List<List<Long>> lineages = new ArrayList<>(List.of(List.of(1L)));
        for (long unit = 2; unit <= 7; unit++) {
            List<Long> lineage = new ArrayList<>(lineages.get(random.nextInt(lineages.size())));
            lineage.add(unit);
            lineages.add(lineage);
        }
        return lineages;
    }

    private static Set<Long> seen(Scope scope, long unit, List<List<Long>> lineages) {
        Set<Long> seen = new HashSet<>();
        for (long other = 1; other <= lineages.size(); other++) {
            boolean here =
                    switch (scope) {
                        case OWN -> false;
                        case UNIT -> other == unit;
                        case SUBTREE -> lineages.get((int) other - 1).contains(unit);
                        default -> true;
                    };
            if (here) {
                seen.add(other);
            }
        }
        return seen;
    }

    @Test
    void aRoleHoldsNoMoreThanItsBuilder() {
        Reach builder = reach(Scope.SUBTREE, 1);
        Role role = Role.built("role-1", 7L, " Looker ", "", List.of(new Grant(READ, Scope.UNIT)), builder);
        assertEquals("Looker", role.name());
        for (Grant more : List.of(new Grant(READ, Scope.COMPANY), new Grant(Permission.PEOPLE_MANAGE, Scope.OWN))) {
            assertEquals(
                    IdentityRule.GIVES_MORE_THAN_OWN,
                    assertThrows(RuleViolated.class, () -> role.change("L", "", List.of(more), builder, List.of()))
                            .rule());
        }
        assertEquals(
                IdentityRule.ROLE_NEEDS_A_PERMISSION,
                assertThrows(RuleViolated.class, () -> role.change("L", "", List.of(), builder, List.of()))
                        .rule());
        assertEquals(
                IdentityRule.ROLE_IS_HELD,
                assertThrows(RuleViolated.class, () -> role.close(1)).rule());
        role.close(0);
    }

    /** Who has something until a day gives it no longer than that; a role that he builds would last, so it never holds it. */
    @Test
    void whatIsHeldForATimeIsGivenForThatTimeAtMost() {
        Instant end = Instant.parse("2026-12-01T00:00:00Z");
        Reach own = new Reach(List.of(new Reach.Holding(READ, Scope.COMPANY, 1L, end)));
        Grant grant = new Grant(READ, Scope.COMPANY);
        assertTrue(own.covers(grant, Reach.Place.whole(end)));
        assertTrue(own.covers(grant, Reach.Place.whole(end.minusSeconds(1))));
        assertFalse(own.covers(grant, Reach.Place.whole(end.plusSeconds(1))));
        assertFalse(own.covers(grant, Reach.Place.whole(null)));
        assertFalse(own.couldCover(grant));
    }

    /** To widen a role is to give to all who hold it, where they hold it. */
    @Test
    void aRoleIsNotWidenedWhereItsBuilderHasNothing() {
        Reach builder = reach(Scope.UNIT, 2);
        Role role = Role.built("role-1", 7L, "Looker", "", List.of(new Grant(READ, Scope.OWN)), builder);
        List<Grant> more = List.of(new Grant(READ, Scope.UNIT));
        Reach.Place here = new Reach.Place(2L, List.of(1L, 2L), null);
        Reach.Place there = new Reach.Place(3L, List.of(1L, 3L), null);
        assertEquals(
                IdentityRule.GIVES_MORE_THAN_OWN,
                assertThrows(RuleViolated.class, () -> role.change("L", "", more, builder, List.of(here, there)))
                        .rule());
        role.change("L", "", more, builder, List.of(here));
    }

    @Test
    void aTermEndsAfterItBegins() {
        Instant from = Instant.parse("2026-12-01T00:00:00Z");
        assertThrows(RuleViolated.class, () -> new Term(from, from));
        assertThrows(RuleViolated.class, () -> new Term(null, from).refusePast(from));
        new Term(from, from.plusSeconds(1)).refusePast(from);
    }
}

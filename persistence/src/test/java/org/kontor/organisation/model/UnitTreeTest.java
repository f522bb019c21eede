package org.kontor.organisation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kontor.kernel.RuleViolated;

class UnitTreeTest {

    private static final Unit ROOT = unit(1, null, "ROOT");

    private final Unit plant = unit(2, 1L, "PLANT");
    private final Unit hall = unit(3, 2L, "HALL");
    private final Unit office = unit(4, 1L, "OFFICE");
    private final UnitTree tree = new UnitTree(7, List.of(ROOT, plant, hall, office));

    private static Unit unit(long id, Long parent, String code) {
        return new Unit(id, 7, parent, code, "Unit " + code);
    }

    private static void breaks(OrganisationRule rule, Executable what) {
        assertEquals(rule, assertThrows(RuleViolated.class, what).rule());
    }

    @Test
    void lineageGoesFromTheRootDown() {
        assertEquals(List.of(1L, 2L, 3L), tree.lineage(3));
        assertEquals(Set.of(2L, 3L), tree.subtree(2));
    }

    @Test
    void aUnitMovesWithAllBelowIt() {
        tree.move(2, 4);
        assertEquals(List.of(1L, 4L, 2L, 3L), tree.lineage(3));
    }

    @Test
    void nothingHangsBelowItself() {
        breaks(OrganisationRule.UNIT_WOULD_BE_BELOW_ITSELF, () -> tree.move(2, 3));
        breaks(OrganisationRule.UNIT_WOULD_BE_BELOW_ITSELF, () -> tree.move(2, 2));
        breaks(OrganisationRule.ROOT_STAYS, () -> tree.move(1, 4));
    }

    @Test
    void aUnitInUseIsNotClosed() {
        breaks(OrganisationRule.UNIT_HAS_UNITS_BELOW, () -> tree.close(2, 0));
        breaks(OrganisationRule.UNIT_HAS_PEOPLE, () -> tree.close(3, 2));
        breaks(OrganisationRule.ROOT_STAYS, () -> tree.close(1, 0));
        tree.close(3, 0);
        assertFalse(hall.isActive());
        tree.close(2, 0);
        assertFalse(plant.isActive());
    }

    @Test
    void nothingInUseHangsBelowWhatWasGivenUp() {
        tree.close(3, 0);
        breaks(OrganisationRule.UNIT_ABOVE_IS_GIVEN_UP, () -> tree.found(3, "X", "X"));
        breaks(OrganisationRule.UNIT_ABOVE_IS_GIVEN_UP, () -> tree.move(4, 3));
        tree.close(2, 0);
        breaks(OrganisationRule.UNIT_ABOVE_IS_GIVEN_UP, () -> tree.reopen(3));
        tree.reopen(2);
        tree.reopen(3);
        assertTrue(hall.isActive());
    }

    @Test
    void codesAreUniqueAndNamesAreThere() {
        breaks(OrganisationRule.UNIT_CODE_TAKEN, () -> tree.found(1, "HALL", "Another"));
        breaks(OrganisationRule.UNIT_CODE_TAKEN, () -> tree.rename(4, " HALL ", "Office"));
        breaks(OrganisationRule.UNIT_NAME_WRONG, () -> tree.found(1, "NEW", "  "));
        breaks(OrganisationRule.UNIT_CODE_WRONG, () -> tree.rename(4, "x".repeat(41), "Office"));
        tree.rename(4, "OFFICE", "Front office");
        assertEquals("Front office", office.name());
    }

    @Test
    void aForeignUnitIsAsAbsent() {
        breaks(OrganisationRule.UNIT_NOT_FOUND, () -> tree.move(2, 99));
        breaks(OrganisationRule.UNIT_NOT_FOUND, () -> tree.rename(99, "A", "A"));
    }

    /** Whatever is tried, every unit is reached from the root and no open one hangs below a closed one. */
    @Test
    void anyWalkOfChangesKeepsATree() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Unit> units = new ArrayList<>(List.of(unit(1, null, "ROOT")));
            for (long id = 2; id < 12; id++) {
                units.add(unit(id, 1L + random.nextInt(units.size()), "U" + id));
            }
            UnitTree any = new UnitTree(7, units);
            for (int step = 0; step < 60; step++) {
                try {
                    change(any, random, units.size());
                } catch (RuleViolated refused) {
                    assertTrue(refused.rule() instanceof OrganisationRule);
                }
                check(any, units, seed);
            }
        }
    }

    private static void change(UnitTree tree, Random random, int size) {
        long one = 1L + random.nextInt(size);
        switch (random.nextInt(3)) {
            case 0 -> tree.close(one, 0);
            case 1 -> tree.reopen(one);
            default -> tree.move(one, 1L + random.nextInt(size));
        }
    }

    private static void check(UnitTree tree, List<Unit> units, int seed) {
        Set<Long> reached = new HashSet<>(tree.subtree(1));
        assertEquals(units.size(), reached.size(), "seed " + seed);
        for (Unit unit : units) {
            assertEquals(1L, tree.lineage(unit.id()).get(0));
            assertTrue(
                    !unit.isActive()
                            || unit.isRoot()
                            || tree.unit(unit.parentId()).isActive(),
                    "seed " + seed);
        }
    }
}

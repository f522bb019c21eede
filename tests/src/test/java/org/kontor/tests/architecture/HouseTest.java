package org.kontor.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule of the house holds for the product, and bites: for each there are classes that break it, the canaries, and
 * a small house that breaks none. A rule whose canary sings no more guards nothing.
 */
class HouseTest {

    private static final String CANARIES = "org.kontor.canary";

    private static List<HouseRule> rules(House house) {
        return Stream.of(DirectionRules.of(house), TechnologyRules.of(house), ShapeRules.of(house))
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> theProductKeeps() {
        JavaClasses product = Modules.application();
        return rules(House.ofTheProduct()).stream()
                .map(rule -> dynamicTest(rule.toString(), () -> rule.rule().check(product)));
    }

    @TestFactory
    Stream<DynamicTest> theCanaryDiesOf() {
        JavaClasses canaries = new ClassFileImporter().importPackages(CANARIES);
        return rules(new House("any")).stream()
                .map(HouseRule::id)
                .map(id -> dynamicTest(id, () -> everyCanaryDies(id, canaries)));
    }

    /** A canary is a class whose name ends so; the others of its house only stand by. */
    private static void everyCanaryDies(String id, JavaClasses canaries) {
        String root = CANARIES + ".r" + id;
        JavaClasses house = canaries.that(JavaClass.Predicates.resideInAPackage(root + ".."));
        Set<String> alive = house.stream()
                .map(JavaClass::getName)
                .filter(name -> name.endsWith("Canary"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(alive.isEmpty(), "rule " + id + " has no canary in " + root);
        EvaluationResult result = rules(new House(root)).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow()
                .rule()
                .evaluate(house);
        String deaths = String.join("\n", result.getFailureReport().getDetails());
        alive.removeIf(deaths::contains);
        assertEquals(Set.of(), alive, "the rule " + id + " does not see these; it says:\n" + deaths);
    }

    @TestFactory
    Stream<DynamicTest> theGoodHouseKeeps() {
        String root = CANARIES + ".good";
        JavaClasses good = new ClassFileImporter().importPackages(root);
        assertTrue(good.size() >= 8, "the good house is empty");
        return rules(new House(root)).stream()
                .map(rule -> dynamicTest(rule.toString(), () -> rule.rule().check(good)));
    }

    /** The twelfth rule is this test: a rule that forbids what does not exist would be green for ever. */
    @Test
    void everyNumberOfTheHouseHasARule() {
        Set<Integer> numbers = rules(House.ofTheProduct()).stream()
                .map(rule -> Integer.parseInt(rule.id().replaceAll("[a-z]", "")))
                .collect(Collectors.toSet());
        assertEquals(IntStream.rangeClosed(1, 11).boxed().collect(Collectors.toSet()), numbers);
    }
}

package org.kontor.tests.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * A rule of the house, part of one of the twelve.
 *
 * @param id the number of the rule and a letter; the canaries of {@code 1a} live in {@code org.kontor.canary.r1a}
 */
record HouseRule(String id, ArchRule rule) {

    /** Says of each class what is wrong with it, by adding sentences. */
    static HouseRule of(String id, String sentence, BiConsumer<JavaClass, Complaints> judge) {
        ArchCondition<JavaClass> condition = new ArchCondition<>(sentence) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                judge.accept(type, wrong -> events.add(SimpleConditionEvent.violated(type, wrong)));
            }
        };
        return new HouseRule(id, ArchRuleDefinition.classes().should(condition).allowEmptyShould(true));
    }

    /** Complains about each dependency that is wrong. */
    static HouseRule ofDependencies(String id, String sentence, Predicate<Dependency> isWrong) {
        return of(id, sentence, (type, complaints) -> type.getDirectDependenciesFromSelf().stream()
                .filter(isWrong)
                .forEach(dependency -> complaints.add(dependency.getDescription())));
    }

    /** Where a judge puts what he finds. */
    @FunctionalInterface
    interface Complaints {
        void add(String wrong);
    }

    @Override
    public String toString() {
        return id + ": " + rule.getDescription();
    }
}

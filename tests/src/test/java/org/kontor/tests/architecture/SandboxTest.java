package org.kontor.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

class SandboxTest {

    @Test
    void nothingOfTheApplicationKnowsTheSandbox() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kontor.sandbox..")
                .check(Modules.application());
    }
}

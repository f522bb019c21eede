package org.kontor.crm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.Money;
import org.kontor.kernel.Rule;
import org.kontor.kernel.RuleViolated;

class PipelineTest {

    private static final Carer DESK = new Carer(7L, "Desk");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void whatNobodyKnowsBetterHasTheUsualProbabilityOfItsStage() {
        assertEquals(40, opened(Stage.PROPOSED, null).outlook().probability());
        assertEquals(55, opened(Stage.PROPOSED, 55).outlook().probability());
        Opportunity opportunity = opened(Stage.FOUND, 90);
        opportunity.move(outlook(Stage.WON, 30), "", NOW);
        assertEquals(100, opportunity.outlook().probability());
    }

    @Test
    void whatIsOpenIsNeitherSureNorImpossible() {
        refused(CrmRule.PROBABILITY_WRONG, () -> opened(Stage.FOUND, 0));
        refused(CrmRule.PROBABILITY_WRONG, () -> opened(Stage.FOUND, 100));
        refused(CrmRule.CHOICE_UNKNOWN, () -> opened(Stage.WON, null));
    }

    @Test
    void whatIsDecidedSaysNoMoreAndALossHasAReason() {
        Opportunity opportunity = opened(Stage.FOUND, null);
        refused(CrmRule.TEXT_MISSING, () -> opportunity.move(outlook(Stage.LOST, null), " ", NOW));
        opportunity.move(outlook(Stage.LOST, null), "Too dear", NOW);
        assertEquals(0, opportunity.outlook().probability());
        refused(CrmRule.SETTLED, () -> opportunity.move(outlook(Stage.FOUND, null), "", NOW));
    }

    @Test
    void itsCurrencyStays() {
        Opportunity opportunity = opened(Stage.FOUND, null);
        Outlook yuan = new Outlook(Stage.FOUND, Money.of("5.00", "CNY"), null, MAY);
        refused(CrmRule.CURRENCY_DIFFERS, () -> opportunity.move(yuan, "", NOW));
    }

    @Test
    void aLeadIsSettledOnce() {
        Lead lead = Lead.found("L1", new NewLead("f", "Rotor", "", "", "", "it", LeadSource.FAIR, ""), DESK, NOW);
        lead.drop("No use", NOW);
        refused(CrmRule.SETTLED, () -> lead.qualify(1, NOW));
        refused(CrmRule.SETTLED, () -> lead.drop("Again", NOW));
        refused(
                CrmRule.COUNTRY_UNKNOWN,
                () -> Lead.found("L1", new NewLead("f", "Rotor", "", "", "", "QQ", LeadSource.FAIR, ""), DESK, NOW));
    }

    @Test
    void aCaseIsClosedWithWhatWasDone() {
        ServiceCase one = ServiceCase.open("S1", "f", 1, null, "Rust", "Look", Priority.HIGH, DESK, NOW);
        refused(CrmRule.TEXT_MISSING, () -> one.move(CaseState.CLOSED, Priority.HIGH, "", NOW));
        refused(CrmRule.TEXT_TOO_LONG, () -> one.move(CaseState.CLOSED, Priority.HIGH, "x".repeat(2001), NOW));
    }

    private static Opportunity opened(Stage stage, Integer probability) {
        return Opportunity.open("T1", "f", 1, null, "Bearings", outlook(stage, probability), DESK, NOW);
    }

    private static Outlook outlook(Stage stage, Integer probability) {
        return new Outlook(stage, Money.of("500.00", "EUR"), probability, MAY);
    }

    private static void refused(Rule rule, Runnable what) {
        assertEquals(rule, assertThrows(RuleViolated.class, what::run).rule());
    }
}

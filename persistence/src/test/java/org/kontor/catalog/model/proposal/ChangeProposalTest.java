package org.kontor.catalog.model.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

class ChangeProposalTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Colleague ONE = new Colleague(1, "One");
    private static final Colleague OTHER = new Colleague(2, "Other");
    private static final Map<String, String> NAMES =
            Map.of("name-en", "Screw", "name-zh", "", "text-en", "Short", "text-zh", "");

    private static KeptProduct article(Map<String, String> different) {
        Map<String, String> values = new HashMap<>(NAMES);
        values.putAll(different);
        return new KeptProduct(7, "A-1", 3, values);
    }

    private static ChangeProposal proposal(Map<String, String> wanted, String note) {
        Map<String, String> values = new HashMap<>(NAMES);
        values.putAll(wanted);
        return new ChangeProposal(article(Map.of()), new ProductChange(ChangeKind.TEXTS, values), note, ONE, NOW);
    }

    private static ChangeProposal renamed() {
        return proposal(Map.of("name-en", " Bolt "), "");
    }

    private static void broken(CatalogRule rule, Executable what) {
        assertEquals(rule, assertThrows(RuleViolated.class, what).rule());
    }

    @Test
    void onlyWhatDiffersIsKept() {
        assertEquals(Map.of("name-en", "Screw"), renamed().was());
        assertEquals(Map.of("name-en", "Bolt"), renamed().wanted());
        broken(CatalogRule.NOTHING_PROPOSED, () -> proposal(Map.of("name-en", "Screw  "), ""));
        broken(CatalogRule.NAME_MUST_NOT_BE_EMPTY, () -> proposal(Map.of("name-en", " "), ""));
        broken(CatalogRule.WORDS_TOO_LONG, () -> proposal(Map.of("name-en", "Bolt"), "x".repeat(1001)));
    }

    @Test
    void nobodyDecidesAboutHisOwn() {
        ChangeProposal proposal = renamed();
        broken(CatalogRule.PROPOSAL_NEEDS_A_COLLEAGUE, () -> proposal.approve(article(Map.of()), ONE, NOW));
        broken(CatalogRule.PROPOSAL_NEEDS_A_COLLEAGUE, () -> proposal.refuse(ONE, "no", NOW));
        broken(CatalogRule.PROPOSAL_OF_ANOTHER, () -> proposal.withdraw(OTHER, NOW));
        assertEquals(ProposalState.WAITING, proposal.state());
    }

    @Test
    void itIsDecidedOnce() {
        ChangeProposal proposal = renamed();
        assertEquals("Bolt", proposal.approve(article(Map.of()), OTHER, NOW).value("name-en"));
        broken(CatalogRule.PROPOSAL_DECIDED, () -> proposal.approve(article(Map.of()), OTHER, NOW));
        broken(CatalogRule.PROPOSAL_DECIDED, () -> proposal.refuse(OTHER, "no", NOW));
        broken(CatalogRule.PROPOSAL_DECIDED, () -> proposal.withdraw(ONE, NOW));
        assertEquals(ProposalState.APPROVED, proposal.state());
    }

    @Test
    void aRefusalSaysWhy() {
        broken(CatalogRule.REFUSAL_NEEDS_A_REASON, () -> renamed().refuse(OTHER, " ", NOW));
    }

    @Test
    void aFieldThatChangedMeanwhileIsNotOverwritten() {
        ChangeProposal proposal = renamed();
        assertNull(proposal.approve(article(Map.of("name-en", "Nut")), OTHER, NOW));
        assertEquals(ProposalState.STALE, proposal.state());
    }

    @Test
    void whatItLeavesAloneStaysAsItHasBecome() {
        ProductChange change = renamed().approve(article(Map.of("text-zh", "新")), OTHER, NOW);
        assertEquals("新", change.value("text-zh"));
        assertEquals("Bolt", change.value("name-en"));
    }

    @Test
    void theSecondsThatAFormDoesNotKnowAreNoChange() {
        KeptProduct kept = article(Map.of("released", "2026-01-05T08:00:17.5Z", "phase-out", "", "discontinued", ""));
        ProductChange sent = new ProductChange(
                ChangeKind.LIFE, Map.of("released", "2026-01-05T08:00:00Z", "discontinued", "2027-01-05T08:00:00Z"));
        ChangeProposal proposal = new ChangeProposal(kept, sent, "", ONE, NOW);
        assertEquals(Map.of("discontinued", "2027-01-05T08:00:00Z"), proposal.wanted());
        assertEquals(
                "2026-01-05T08:00:17.5Z", proposal.approve(kept, OTHER, NOW).value("released"));
    }

    @Test
    void ofWhatThereMayBeAnyNumberOfOnlyTheChangesAreKept() {
        KeptProduct now = article(Map.of("attribute-hue", "Amber", "attribute-size", "4", "relation-B-2", "SUCCESSOR"));
        ProductChange change = new ProductChange(
                ChangeKind.ATTRIBUTES, Map.of("attribute-hue", "", "attribute-size", "4", "attribute-new", "1"));
        ChangeProposal proposal = new ChangeProposal(now, change, "", ONE, NOW);
        assertEquals(Map.of("attribute-hue", "Amber", "attribute-new", ""), proposal.was());
        assertEquals(Map.of("attribute-hue", "", "attribute-new", "1"), proposal.wanted());
        KeptProduct meanwhile = article(Map.of("attribute-hue", "Amber", "attribute-size", "9"));
        assertEquals(
                proposal.wanted(), proposal.approve(meanwhile, OTHER, NOW).values(), "others are left as they are");
        ChangeProposal late = new ChangeProposal(now, change, "", ONE, NOW);
        assertNull(late.approve(article(Map.of("attribute-hue", "Amber", "attribute-new", "2")), OTHER, NOW));
    }
}

package org.kontor.crm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.crm.model.exchange.Merge;
import org.kontor.crm.model.exchange.SharedKind;

class MergeTest {

    private static final Map<String, String> BEFORE = Map.of("name", "Ulla", "phone", "1", "email", "u@x.example");

    @Test
    void whatOnlyOneSideChangedHolds() {
        Merge merge = merge(BEFORE, Map.of("name", "Ulla K", "phone", "1"), Map.of("name", "Ulla", "phone", "2"));
        assertEquals(Map.of("phone", "2"), merge.taken());
        assertEquals(Set.of(), merge.conflicts());
    }

    @Test
    void whatBothChangedDifferentlyIsAConflictAndWhatBothChangedAlikeIsNone() {
        Merge merge = merge(BEFORE, Map.of("name", "A", "phone", "3"), Map.of("name", "B", "phone", "3"));
        assertEquals(Map.of(), merge.taken());
        assertEquals(Set.of("name"), merge.conflicts());
    }

    @Test
    void whatNobodyKnewBeforeIsTakenWhereWeHaveNothing() {
        Merge merge = merge(Map.of(), Map.of("phone", "", "name", "Ulla"), Map.of("phone", "7", "name", "Ulla Kern"));
        assertEquals(Map.of("phone", "7"), merge.taken());
        assertEquals(Set.of("name"), merge.conflicts());
    }

    @Test
    void fieldsOfOursAloneAndUnknownOnesAreNeverTaken() {
        Merge merge = merge(
                Map.of("company", "10001"), Map.of("company", "10001"), Map.of("company", "10002", "mood", "good"));
        assertEquals(Map.of(), merge.taken());
        assertEquals(Set.of(), merge.conflicts());
    }

    private static Merge merge(Map<String, String> before, Map<String, String> ours, Map<String, String> theirs) {
        return Merge.of(SharedKind.CONTACT, before, ours, theirs);
    }
}

package org.kontor.crm.model.exchange;

import java.util.Set;

/** What is shared with an outside CRM, and which fields of it are ours alone: those are told, and never taken. */
public enum SharedKind {
    ACCOUNT("number", "name", "country", "currency", "state"),
    CONTACT("number", "company"),
    CASE("number", "company", "order", "subject", "words"),
    ACTIVITY("number", "company", "kind", "words", "due"),
    ORDER("number", "company", "placedOn", "state", "net", "currency");

    private final Set<String> ours;

    SharedKind(String... ours) {
        this.ours = Set.of(ours);
    }

    /** Whether the other side may change it. */
    public boolean isTaken(String field) {
        return !ours.contains(field);
    }
}

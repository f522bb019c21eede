package org.kontor.crm.service;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What was talked about or is to be done.
 *
 * @param opportunity number of the one that it belongs to; else null
 * @param serviceCase number of the one that it belongs to; else null
 */
public record ActivityView(
        String number,
        String kind,
        String words,
        LocalDate dueOn,
        String author,
        Instant notedAt,
        Instant doneAt,
        String opportunity,
        String serviceCase) {

    public boolean toDo() {
        return dueOn != null && doneAt == null;
    }
}

package org.kontor.crm.service;

import java.time.LocalDate;
import org.kontor.crm.model.ActivityKind;

/**
 * What was talked about, or is to be done.
 *
 * @param formKey of the form that says so: the same form notes it once
 * @param about number of a company, lead, opportunity or case
 * @param dueOn until when a task is to be done; else null
 */
public record NoteActivityCommand(
        String formKey, Subject subject, String about, ActivityKind kind, String words, LocalDate dueOn) {

    /** What kind of thing it is about. */
    public enum Subject {
        COMPANY,
        LEAD,
        OPPORTUNITY,
        CASE
    }
}

package org.kontor.order.model.recurring;

import java.util.List;

/** What is ordered again and again, on which days, on which terms. */
public record RecurringPlan(RecurringTerms terms, Schedule schedule, List<TemplateLine> lines) {

    public RecurringPlan {
        lines = List.copyOf(lines);
    }
}

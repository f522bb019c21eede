package org.kontor.order.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.kontor.order.model.recurring.Period;
import org.kontor.order.model.recurring.RecurringStatus;
import org.kontor.order.model.recurring.Run;
import org.kontor.order.service.recurring.RecurringView;
import org.kontor.shell.Reader;
import org.kontor.shell.Texts;

/** How a schedule, a status and a hindrance read in the reader's language. */
@Named("recurring")
@RequestScoped
public class RecurringWords {

    private static final int LAST_OF_MONTH = 31;

    @Inject
    private Texts texts;

    @Inject
    private Reader reader;

    /** {@code every 2 weeks on Tuesday}. */
    public String rhythm(Period period, int every, Integer day) {
        String unit = period.name().toLowerCase(Locale.ROOT);
        String often = every == 1
                ? texts.get("order.recurring-each-" + unit)
                : texts.of("order.recurring-every-" + unit, every);
        return switch (period) {
            case DAY -> often;
            case WEEK -> texts.of("order.recurring-rhythm-week", often, weekday(day));
            case MONTH ->
                day == LAST_OF_MONTH
                        ? texts.of("order.recurring-rhythm-last", often)
                        : texts.of("order.recurring-rhythm-month", often, day);
        };
    }

    public String weekday(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, reader.getLocale());
    }

    /** With the weekday: {@code Tue, 1 Dec 2026}. */
    public String date(LocalDate day) {
        String pattern = reader.getLanguage().equals("zh") ? "yyyy年M月d日 EEE" : "EEE, d MMM yyyy";
        return day == null
                ? "–"
                : DateTimeFormatter.ofPattern(pattern, reader.getLocale()).format(day);
    }

    public String kind(RecurringStatus status) {
        return switch (status) {
            case ACTIVE -> "success";
            case PAUSED -> "";
            case REVIEW_NEEDED -> "warning";
            case ENDED -> "";
        };
    }

    public String icon(RecurringStatus status) {
        return switch (status) {
            case ACTIVE -> "repeat";
            case PAUSED -> "clock";
            case REVIEW_NEEDED -> "warning";
            case ENDED -> "check";
        };
    }

    public String icon(Run.Outcome outcome) {
        return Map.of(
                        Run.Outcome.PLACED, "check",
                        Run.Outcome.STOPPED, "warning",
                        Run.Outcome.SKIPPED, "cross",
                        Run.Outcome.MISSED, "minus")
                .get(outcome);
    }

    /** What a hindrance says, with its figures. */
    public String say(RecurringView.Problem problem) {
        return texts.named(problem.rule(), problem.details());
    }
}

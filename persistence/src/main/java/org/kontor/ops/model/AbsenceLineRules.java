package org.kontor.ops.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Lines of absences as personnel writes them down: who of which company is away from when until when, and who sits in. */
final class AbsenceLineRules implements LineRules {

    private static final long LONGEST_DAYS = 730;

    @Override
    public Reading read(Cells cells) {
        String company = cells.required("company", 40);
        String email = cells.required("email", 200).toLowerCase(Locale.ROOT);
        LocalDate from = day(cells, "from");
        LocalDate until = day(cells, "until");
        if (until.isBefore(from) || ChronoUnit.DAYS.between(from, until) > LONGEST_DAYS) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, "until", until.toString());
        }
        String deputy = cells.text("deputy", 200).toLowerCase(Locale.ROOT);
        if (deputy.equals(email)) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, "deputy", deputy);
        }
        return new Reading(
                company + "/" + email, new String[] {company, email, from.toString(), until.toString(), deputy});
    }

    private static LocalDate day(Cells cells, String field) {
        OffsetDateTime time = cells.requiredTime(field);
        return time.toLocalDate();
    }
}

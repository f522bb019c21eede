package org.kontor.approval.service.absence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.approval.model.Absence;
import org.kontor.approval.model.AbsenceRepository;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.service.ColleagueQueries;
import org.kontor.approval.service.Managed;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Takes the absences that personnel wrote down: one a line, {@code e-mail, first day, last day, deputy's e-mail}, with comma,
 * semicolon or tab between. What is entered already changes nothing, what cannot be taken is named with its line, and a dry
 * run only says what would happen.
 */
@Stateless
@RolesAllowed(Permission.APPROVAL_MANAGE)
public class TakeAbsenceFile {

    private static final int MOST_LINES = 5000;

    @Inject
    private AbsenceRepository absences;

    @Inject
    private FlowRepository flows;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private ColleagueQueries colleagues;

    /** @throws RuleViolated {@link ApprovalRule#ABSENCE_FILE_INVALID} */
    public AbsenceFileView take(String csv, boolean dryRun) {
        CallerView caller = Managed.company(callers);
        List<String> lines = csv.strip().lines().toList();
        if (csv.isBlank() || lines.size() > MOST_LINES) {
            throw new RuleViolated(
                    ApprovalRule.ABSENCE_FILE_INVALID, Map.of("reason", lines.size() + " / " + MOST_LINES));
        }
        Map<String, Long> people = new TreeMap<>(colleagues.byEmail());
        AbsenceRepository.Origin origin = new AbsenceRepository.Origin("file", caller.personName(), clock.instant());
        List<AbsenceFileView.Refused> refused = new ArrayList<>();
        List<Absence> seen = new ArrayList<>();
        int unchanged = 0;
        int read = 0;
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).strip();
            if (line.isEmpty() || index == 0 && !line.matches(".*[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
                continue;
            }
            read++;
            try {
                Absence absence = absence(line, people);
                requireFree(seen, absence);
                if (absences.isKnown(caller.companyId(), absence)) {
                    unchanged++;
                } else {
                    absences.requireFree(caller.companyId(), absence);
                    seen.add(absence);
                }
            } catch (RuleViolated wrong) {
                refused.add(new AbsenceFileView.Refused(index + 1, line, wrong));
            }
        }
        if (!dryRun) {
            seen.forEach(absence -> absences.add(caller.companyId(), absence, origin));
            flows.lookSoon(caller.companyId());
        }
        return new AbsenceFileView(dryRun, read, seen.size(), unchanged, refused);
    }

    private static Absence absence(String line, Map<String, Long> people) {
        String[] cells = line.split("[,;\t]", -1);
        if (cells.length < 3) {
            throw new RuleViolated(ApprovalRule.ABSENCE_INVALID, Map.of("reason", line));
        }
        String deputy = cells.length > 3 ? clean(cells[3]) : "";
        return new Absence(
                person(cells[0], people),
                deputy.isEmpty() ? null : person(deputy, people),
                day(cells[1]),
                day(cells[2]));
    }

    private static String clean(String cell) {
        return cell.strip().replaceAll("^\"|\"$", "").strip();
    }

    private static long person(String cell, Map<String, Long> people) {
        Long person = people.get(clean(cell).toLowerCase(Locale.ROOT));
        if (person == null) {
            throw new RuleViolated(ApprovalRule.ABSENCE_INVALID, Map.of("reason", clean(cell)));
        }
        return person;
    }

    private static LocalDate day(String cell) {
        try {
            return LocalDate.parse(clean(cell));
        } catch (DateTimeParseException wrong) {
            throw new RuleViolated(ApprovalRule.ABSENCE_INVALID, Map.of("reason", clean(cell)));
        }
    }

    private static void requireFree(List<Absence> seen, Absence absence) {
        for (Absence other : seen) {
            if (other.personId() == absence.personId()
                    && !other.fromDay().isAfter(absence.untilDay())
                    && !absence.fromDay().isAfter(other.untilDay())) {
                throw new RuleViolated(
                        ApprovalRule.ABSENCES_OVERLAP, Map.of("from", other.fromDay(), "until", other.untilDay()));
            }
        }
    }
}

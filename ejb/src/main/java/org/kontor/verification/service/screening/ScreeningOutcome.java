package org.kontor.verification.service.screening;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kontor.verification.model.CheckItem;
import org.kontor.verification.model.CheckResult;
import org.kontor.verification.model.Found;
import org.kontor.verification.model.Officer;
import org.kontor.verification.model.Standing;
import org.kontor.verification.model.StandingRepository;
import org.kontor.verification.model.StandingState;
import org.kontor.verification.model.screening.ScreeningRepository;
import org.kontor.verification.model.screening.ScreeningRepository.Tally;

/**
 * What follows from hits: the checklist's item "screening" says how they stand; a verified company is held while one is
 * open, let go when all are cleared, and refused when somebody confirms that it is the one on the list. It gets no letter
 * about that: what may be said is for people to decide.
 */
@Dependent
public class ScreeningOutcome {

    /** So long before a check ends a new comparison makes it longer; earlier it would only repeat itself. */
    private static final int ALMOST_OVER_DAYS = 45;

    private static final String ON_A_LIST = "On a list";

    @Inject
    private ScreeningRepository screenings;

    @Inject
    private StandingRepository standings;

    /** @param by null when no person decided */
    void draw(long company, String lists, Officer by, Instant now) {
        Standing standing = standings.byCompany(company).orElseThrow();
        Tally tally = screenings.tally(company);
        if (tally.open() > 0) {
            if (by == null) {
                find(company, CheckResult.OPEN, lists, tally.open() + " hits", null, null, now);
            }
            if (standing.state() == StandingState.VERIFIED) {
                standing.hold(now);
                standings.record(standing);
            }
        } else if (tally.confirmed() > 0) {
            find(company, CheckResult.FAILED, lists, ON_A_LIST, null, by, now);
            if (by != null && standing.state() == StandingState.HELD) {
                standing.refuse(by, ON_A_LIST, now);
                standings.record(standing);
            }
        } else {
            pass(standing, lists, by, now);
        }
    }

    private void pass(Standing standing, String lists, Officer by, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean held = standing.state() == StandingState.HELD;
        if (standing.state() != StandingState.VERIFIED
                || !standings.isPassed(standing.companyId(), CheckItem.SCREENING, today.plusDays(ALMOST_OVER_DAYS))) {
            LocalDate until = today.plusMonths(standings.validMonths(standing.companyId(), CheckItem.SCREENING));
            find(standing.companyId(), CheckResult.PASSED, lists, null, until, by, now);
        }
        if (held) {
            standing.release(by, now);
            standings.record(standing);
        }
    }

    private void find(
            long company, CheckResult result, String lists, String note, LocalDate until, Officer by, Instant now) {
        standings.find(company, new Found(CheckItem.SCREENING, result, null, lists, note, until), by, now);
    }
}

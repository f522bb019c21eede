package org.kontor.verification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.verification.model.ApplicationRepository;
import org.kontor.verification.model.Standing;
import org.kontor.verification.model.StandingRepository;

/** Warns companies whose checks end soon, and restricts those whose checks have ended, some at a time. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class LapseStandings {

    private static final int BATCH = 20;

    @Inject
    private StandingRepository standings;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Letters letters;

    @Inject
    private Clock clock;

    /** @return how many companies were dealt with */
    public int lapse() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Standing> due = standings.lapsing(today, BATCH);
        for (Standing standing : due) {
            Standing.Lapse lapsed = standing.lapse(today, now);
            standings.record(standing);
            applications.contactOfCompany(standing.companyId()).ifPresent(contact -> {
                Letters.Link link = Letters.Link.showing(applications.link(contact.applicationId(), false, now));
                letters.send(
                        lapsed == Standing.Lapse.WARNED ? "warned" : "restricted",
                        contact,
                        link,
                        String.valueOf(standing.dueOn()),
                        now);
            });
        }
        return due.size();
    }
}

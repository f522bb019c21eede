package org.kontor.promotion.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.promotion.model.Notice;
import org.kontor.promotion.model.NoticeRepository;
import org.kontor.promotion.model.PromotionRule;

/** Puts a notice on the home page of all buyers. */
@Stateless
@RolesAllowed(Permission.STAFF_NOTICE_EDIT)
public class WriteNotice {

    @Inject
    private NoticeRepository notices;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** @throws RuleViolated {@link PromotionRule}: both languages, length, days */
    public void write(String titleEn, String titleZh, String textEn, String textZh, LocalDate from, LocalDate until) {
        notices.add(
                new Notice(titleEn, titleZh, textEn, textZh, from, until),
                callers.current().personName(),
                clock.instant());
    }
}

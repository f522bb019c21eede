package org.kontor.verification.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.ApplicationRepository;
import org.kontor.verification.model.Document;
import org.kontor.verification.model.Standing;
import org.kontor.verification.model.StandingRepository;
import org.kontor.verification.model.StandingState;
import org.kontor.verification.model.VerificationRule;

/** The applicant answers what staff asked, and may hand in papers with it. */
@Stateless
@PermitAll
public class AnswerQuestion {

    private static final int LONGEST = 4000;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private StandingRepository standings;

    @Inject
    private Clock clock;

    /** @return that it was taken */
    public boolean answer(String token, String text, List<Upload> uploads) {
        Instant now = clock.instant();
        ApplicationRepository.Contact contact = applications
                .shownBy(token, false, now)
                .flatMap(applications::contact)
                .orElseThrow(() -> new RuleViolated(VerificationRule.APPLICATION_NOT_FOUND));
        Standing standing = standings
                .byCompany(contact.companyId())
                .filter(found -> found.state() == StandingState.QUESTION)
                .orElseThrow(() -> new RuleViolated(VerificationRule.NOTHING_WAS_ASKED));
        String answer = text == null ? "" : text.strip();
        if (answer.isEmpty()) {
            throw new RuleViolated(VerificationRule.FIELD_MISSING, Map.of("field", "answer"));
        }
        if (answer.length() > LONGEST) {
            throw new RuleViolated(VerificationRule.TEXT_TOO_LONG, Map.of("field", "answer", "longest", LONGEST));
        }
        List<Document> papers = Upload.papers(uploads);
        standing.answer(contact.name(), now);
        standings.record(standing);
        applications.say(contact.applicationId(), false, contact.name(), answer, now);
        papers.forEach(
                paper -> applications.store(paper, contact.applicationId(), contact.companyId(), contact.name(), now));
        return true;
    }
}

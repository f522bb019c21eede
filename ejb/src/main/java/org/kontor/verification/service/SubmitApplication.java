package org.kontor.verification.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.ApplicationRepository;
import org.kontor.verification.model.Document;
import org.kontor.verification.model.VerificationRule;

/**
 * Takes an application. Its answer tells nothing of who is known already: everybody gets a link, and a letter goes to the
 * address that was given; only who reads it goes on.
 */
@Stateless
@PermitAll
public class SubmitApplication {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Letters letters;

    @Inject
    private Clock clock;

    /** @return the secret part of the address at which the applicant sees how it stands */
    public String submit(SubmitApplicationCommand command) {
        if (!command.termsAccepted()) {
            throw new RuleViolated(VerificationRule.TERMS_MUST_BE_ACCEPTED);
        }
        List<Document> papers = Upload.papers(command.papers());
        Instant now = clock.instant();
        ApplicationRepository.Added added = applications.add(command.form(), command.key(), now);
        if (added.isNew()) {
            papers.forEach(paper ->
                    applications.store(paper, added.id(), null, command.form().contactName(), now));
            if (!applications.isFlooded(command.form().contactEmail(), now)) {
                LinkToken confirm = applications.link(added.id(), true, now);
                letters.send(
                        "confirm",
                        applications.contact(added.id()).orElseThrow(),
                        Letters.Link.confirming(confirm),
                        null,
                        now);
            }
        }
        return applications.link(added.id(), false, now).text();
    }
}

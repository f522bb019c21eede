package org.kontor.integration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kontor.integration.event.Destination;
import org.kontor.integration.model.ExpectedAnswerRepository;
import org.kontor.kernel.Permission;

/** For the listeners of partners: notes that a partner has answered, or that more is still to come from it. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class ExpectAnswer {

    @Inject
    private ExpectedAnswerRepository expected;

    @Inject
    private IntegrationSettings settings;

    @Inject
    private Clock clock;

    /** The partner has said all it had to say to this question. */
    public void answered(Destination partner, String context, String question, String key) {
        expected.answered(partner.name(), key, question, context, clock.instant());
    }

    /** The partner is at it; it is asked again only when it stays silent for another while. */
    public void stillOpen(Destination partner, String context, String question, String key) {
        Instant now = clock.instant();
        int asked = expected.timesAsked(partner.name(), key, question);
        expected.postpone(partner.name(), key, question, now.plus(settings.patience(asked + 1)));
    }
}

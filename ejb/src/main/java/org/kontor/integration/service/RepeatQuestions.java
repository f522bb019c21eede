package org.kontor.integration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.kontor.integration.model.ExpectedAnswerRepository;
import org.kontor.kernel.Permission;

/**
 * Sends the questions again that a partner has left unanswered for too long. The partner recognises them by the number
 * of the order or shipment, so that asking again has no second effect. Ends with a loud line when asking is in vain.
 */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class RepeatQuestions {

    private static final Logger LOG = Logger.getLogger(RepeatQuestions.class.getName());
    private static final int BATCH = 200;
    static final Duration UNTIL_SENT = Duration.ofSeconds(30);

    @Inject
    private ExpectedAnswerRepository expected;

    @Inject
    private IntegrationSettings settings;

    @Inject
    private Clock clock;

    public void repeat() {
        Instant now = clock.instant();
        List<String> asked = expected.askAgain(BATCH, settings.mostAsked(), now, now.plus(UNTIL_SENT));
        if (!asked.isEmpty()) {
            LOG.fine(() -> "No answer yet, asking again about " + asked);
        }
        expected.giveUp(settings.mostAsked(), now)
                .forEach(question ->
                        LOG.severe(() -> "No answer after " + settings.mostAsked() + " questions: " + question));
    }
}

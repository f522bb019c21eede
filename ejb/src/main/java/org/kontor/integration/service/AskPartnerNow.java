package org.kontor.integration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.kontor.integration.model.ExpectedAnswerRepository;
import org.kontor.integration.model.ExpectedAnswerRepository.AskedNow;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Sends a message about an order to its partner again because somebody wants it so. The partner knows it by the number in it
 * and repeats its first answer, which changes nothing here; so it has no second effect, however often it is sent.
 */
@Stateless
@RolesAllowed(Permission.STAFF_MESSAGE_MANAGE)
public class AskPartnerNow {

    @EJB
    private QuestionQueries questions;

    @Inject
    private ExpectedAnswerRepository expected;

    @Inject
    private Clock clock;

    /** @throws RuleViolated {@link IntegrationRule#MESSAGE_NOT_FOUND} if nothing such was asked about an order that the caller may see */
    public AskedNow ask(AskPartnerCommand command) {
        boolean asked = questions.about(command.orderNumber()).stream()
                .anyMatch(question -> question.partner().equals(command.partner())
                        && question.type().equals(command.type())
                        && question.key().equals(command.key()));
        if (!asked) {
            throw new RuleViolated(IntegrationRule.MESSAGE_NOT_FOUND, Map.of("id", String.valueOf(command.key())));
        }
        Instant now = clock.instant();
        return expected.askNow(
                command.partner(), command.key(), command.type(), now, now.plus(RepeatQuestions.UNTIL_SENT));
    }
}

package org.kontor.order.service.recurring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.LetterQueries;
import org.kontor.integration.event.MailRequested;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.LetterKind;
import org.kontor.order.model.recurring.RecurringOrder;
import org.kontor.order.model.recurring.RunProblem;

/** Has the owner of a recurring order told, in his language, that a run waits for him and why. */
@Dependent
public class StopLetters {

    @Inject
    private Outbox outbox;

    @EJB
    private LetterQueries letters;

    @Inject
    private Clock clock;

    void write(RecurringOrder order, LocalDate due, List<RunProblem> problems, CallerView owner) {
        if (owner.email() == null || !letters.isWanted(owner.personId(), LetterKind.RECURRING_REVIEW)) {
            return;
        }
        StopLetter letter = new StopLetter(order.number(), order.name(), due, problems, owner);
        outbox.record(new MailRequested(
                order.number(),
                clock.instant(),
                owner.email(),
                owner.language(),
                letter.subject(),
                letter.text(),
                letter.html()));
    }
}

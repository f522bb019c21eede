package org.kontor.integration.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.kontor.integration.model.ExpectedAnswerRepository.AskedNow;
import org.kontor.integration.service.AskPartnerCommand;
import org.kontor.integration.service.AskPartnerNow;
import org.kontor.integration.service.DeadLetterView;
import org.kontor.integration.service.DecideMessageCommand;
import org.kontor.integration.service.DiscardDeadLetter;
import org.kontor.integration.service.DiscardOutboxMessage;
import org.kontor.integration.service.FailedMessageQueries;
import org.kontor.integration.service.FailedMessageView;
import org.kontor.integration.service.OutboxState;
import org.kontor.integration.service.ReplayDeadLetter;
import org.kontor.integration.service.RetryOutboxMessage;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/**
 * Messages that got stuck: what nobody could take and what the relay has given up. Staff read them, then replay or
 * discard them and say why.
 */
@Named("officeMessages")
@RequestScoped
public class OfficeMessagesPage extends PortalPage {

    private static final int MOST = 100;

    @Inject
    private FailedMessageQueries failed;

    @Inject
    private ReplayDeadLetter replayDeadLetter;

    @Inject
    private DiscardDeadLetter discardDeadLetter;

    @Inject
    private RetryOutboxMessage retryOutboxMessage;

    @Inject
    private DiscardOutboxMessage discardOutboxMessage;

    @Inject
    private AskPartnerNow askPartnerNow;

    private OutboxState state;
    private List<DeadLetterView> letters;
    private List<FailedMessageView> given;

    @Override
    protected void load() {
        boolean openOnly = !isDecidedToo();
        state = failed.state();
        letters = failed.deadLetters(openOnly, 0, MOST);
        given = failed.failedMessages(openOnly, 0, MOST);
    }

    @Override
    protected void submit() {
        DecideMessageCommand command = new DecideMessageCommand(sent("id"), sent("reason"));
        switch (sent("verb")) {
            case "replay" -> replayDeadLetter.replay(command);
            case "discard" -> discardDeadLetter.discard(command);
            case "retry" -> retryOutboxMessage.retry(command);
            case "drop" -> discardOutboxMessage.discard(command);
            case "ask" -> {
                ask();
                return;
            }
            default -> {
                refuse(400);
                return;
            }
        }
        redirect("/office/messages?done=message-" + sent("verb"));
    }

    /** From the page of an order, and back to it. */
    private void ask() {
        String order = sent("order");
        AskedNow asked = askPartnerNow.ask(new AskPartnerCommand(order, sent("partner"), sent("type"), sent("key")));
        redirect("/office/order/" + order + "?done=message-" + asked.name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return "reason-" + sent("id");
    }

    /** Whether those that were decided are shown as well. */
    public boolean isDecidedToo() {
        return "1".equals(sent("all"));
    }

    public OutboxState getState() {
        return state;
    }

    public List<DeadLetterView> getLetters() {
        return letters;
    }

    public List<FailedMessageView> getGiven() {
        return given;
    }
}

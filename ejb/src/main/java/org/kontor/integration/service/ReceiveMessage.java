package org.kontor.integration.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Consumer;
import java.util.logging.Logger;

/**
 * What every message-driven bean does with a message: hand it to {@link TakeMessage}, try again at once when another
 * change came first, note why it failed and let the failure out, so that the broker delivers it again.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiveMessage {

    private static final Logger LOG = Logger.getLogger(ReceiveMessage.class.getName());
    private static final int TRIES_AGAINST_OTHER_CHANGES = 4;

    @EJB
    private TakeMessage take;

    /**
     * @param consumer stable name of who takes it
     * @param partner who sent it; null for messages of this house
     * @param useCase what to do with it, inside the transaction
     * @throws DeliveryFailed if it could not be taken
     */
    public void receive(String consumer, String partner, Message message, Consumer<ReceivedMessage> useCase) {
        ReceivedMessage received = read(message, partner);
        for (int attempt = 1; ; attempt++) {
            try {
                take.take(consumer, received, useCase);
                return;
            } catch (RuntimeException failed) {
                if (attempt < TRIES_AGAINST_OTHER_CHANGES && isOtherChangeFirst(failed)) {
                    continue;
                }
                throw refuse(received, failed);
            }
        }
    }

    private DeliveryFailed refuse(ReceivedMessage received, RuntimeException failed) {
        String cause = describe(failed);
        take.failed(received, cause);
        LOG.info(() -> "Message " + received.messageId() + " of " + received.queue() + " about "
                + received.businessKey() + " not taken: " + cause);
        return new DeliveryFailed(cause, failed);
    }

    private static boolean isOtherChangeFirst(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return false;
    }

    private static String describe(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = root.getClass().getSimpleName() + ": " + root.getMessage();
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    /** Reads a message of any form without failing; what is no text has an empty payload and is refused later. */
    static ReceivedMessage read(Message message, String partner) {
        try {
            String id = message.getStringProperty(QueueSender.MESSAGE_ID);
            return new ReceivedMessage(
                    queueName(message),
                    id == null ? message.getJMSMessageID() : id,
                    message.getStringProperty(QueueSender.TYPE),
                    message.getStringProperty(QueueSender.KEY),
                    partner,
                    message.getStringProperty(QueueSender.LISTENER),
                    message instanceof TextMessage text && text.getText() != null ? text.getText() : "");
        } catch (JMSException unreadable) {
            throw new DeliveryFailed("The message cannot be read", unreadable);
        }
    }

    private static String queueName(Message message) throws JMSException {
        String original = message.getStringProperty("_AMQ_ORIG_ADDRESS");
        String name = original != null
                ? original
                : message.getJMSDestination() instanceof Queue queue ? queue.getQueueName() : "";
        return name.startsWith("jms.queue.") ? name.substring("jms.queue.".length()) : name;
    }
}

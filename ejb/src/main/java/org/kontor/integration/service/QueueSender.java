package org.kontor.integration.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.TextMessage;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.kontor.integration.model.ClaimedMessage;
import org.kontor.integration.model.EventJson;

/**
 * Puts one message into its queue, for good when it returns: persistent, sent blocking, never part of a transaction.
 * The broker drops a second message with the same row id; messages of one aggregate form a group and are taken in order.
 */
@ApplicationScoped
public class QueueSender {

    /** Properties every message of ours carries. */
    public static final String MESSAGE_ID = "kontor_message_id";

    public static final String TYPE = "kontor_type";
    public static final String VERSION = "kontor_version";
    public static final String KEY = "kontor_key";
    public static final String LISTENER = "kontor_listener";

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory connections;

    private final Map<String, Destination> queues = new ConcurrentHashMap<>();
    private JMSContext session;
    private JMSContext transacted;

    /**
     * Puts all into their queues by one commit of the broker, or none of them: then they go one by one.
     *
     * @return whether they are all there
     */
    public synchronized boolean sendTogether(List<ClaimedMessage> messages) {
        try {
            if (transacted == null) {
                transacted = connections.createContext(JMSContext.SESSION_TRANSACTED);
            }
            for (ClaimedMessage message : messages) {
                put(transacted, message);
            }
            transacted.commit();
            return true;
        } catch (JMSRuntimeException | MessageUnsendable oneOfThem) {
            transacted = close(transacted);
            return false;
        }
    }

    /**
     * @throws BrokerUnreachable if nothing can be sent
     * @throws MessageUnsendable if this message cannot
     */
    public synchronized void send(ClaimedMessage message) {
        boolean fresh = session == null;
        try {
            open();
            put(session, message);
        } catch (JMSRuntimeException failed) {
            session = close(session);
            if (fresh && isReachable()) {
                throw new MessageUnsendable(String.valueOf(failed.getMessage()));
            }
            throw new BrokerUnreachable(failed);
        }
    }

    private void put(JMSContext on, ClaimedMessage message) {
        JsonObject replaced = properties(message);
        Destination queue = queue(message, replaced);
        try {
            on.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .setTimeToLive(0)
                    .send(queue, text(on, message, replaced));
        } catch (JMSException refused) {
            throw new MessageUnsendable(String.valueOf(refused.getMessage()));
        }
    }

    private static TextMessage text(JMSContext on, ClaimedMessage message, JsonObject replaced) throws JMSException {
        TextMessage text = on.createTextMessage(message.payload());
        text.setStringProperty("_AMQ_DUPL_ID", message.id());
        // The broker binds a group to one consumer: listeners of a shared queue must not share groups.
        text.setStringProperty("JMSXGroupID", message.destinationName() + "/" + message.aggregateId());
        text.setStringProperty(MESSAGE_ID, message.messageId());
        text.setStringProperty(TYPE, message.context() + "." + message.type());
        text.setIntProperty(VERSION, message.version());
        text.setStringProperty(KEY, message.aggregateId());
        if (message.destination().listener() != null) {
            text.setStringProperty(LISTENER, message.destination().listener());
        }
        for (var property : replaced.entrySet()) {
            if (property.getKey().startsWith("kontor_") && property.getValue() instanceof JsonString value) {
                text.setStringProperty(property.getKey(), value.getString());
            }
        }
        return text;
    }

    private Destination queue(ClaimedMessage message, JsonObject replaced) {
        if (message.destination() == null) {
            throw new MessageUnsendable("There is no destination " + message.destinationName());
        }
        String name = replaced.getString("queue", message.destination().queue());
        if (name == null) {
            throw new MessageUnsendable("The destination " + message.destinationName() + " has no queue");
        }
        return queues.computeIfAbsent(name, QueueSender::lookUp);
    }

    private static Destination lookUp(String name) {
        try {
            return InitialContext.doLookup("java:/jms/queue/" + name);
        } catch (NamingException absent) {
            throw new MessageUnsendable("There is no queue " + name);
        }
    }

    private static JsonObject properties(ClaimedMessage message) {
        try {
            return message.properties() == null ? JsonObject.EMPTY_JSON_OBJECT : EventJson.object(message.properties());
        } catch (JsonException unreadable) {
            throw new MessageUnsendable("Its properties are no JSON object");
        }
    }

    private boolean isReachable() {
        try {
            open();
            return true;
        } catch (JMSRuntimeException away) {
            return false;
        }
    }

    private void open() {
        if (session == null) {
            session = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        }
    }

    @PreDestroy
    synchronized void stop() {
        session = close(session);
        transacted = close(transacted);
    }

    private static JMSContext close(JMSContext open) {
        if (open != null) {
            try {
                open.close();
            } catch (JMSRuntimeException alreadyGone) {
                // it is to be gone
            }
        }
        return null;
    }
}

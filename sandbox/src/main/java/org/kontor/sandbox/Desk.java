package org.kontor.sandbox;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Sends the partners' answers. A delay is kept by the broker, so that it outlives a restart. */
@ApplicationScoped
public class Desk {

    @Resource(lookup = "java:/ConnectionFactory")
    private ConnectionFactory connections;

    private JMSContext session;

    /** @param id what Kontor recognises the message by: the same for one that is sent twice */
    public synchronized void send(String queue, String id, String type, String key, String payload, long delayMillis) {
        try {
            sendOnce(queue, id, type, key, payload, delayMillis);
        } catch (JMSRuntimeException broken) {
            close();
            sendOnce(queue, id, type, key, payload, delayMillis);
        }
    }

    private void sendOnce(String queue, String id, String type, String key, String payload, long delayMillis) {
        if (session == null) {
            session = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE);
        }
        try {
            TextMessage message = session.createTextMessage(payload);
            message.setStringProperty("kontor_message_id", id);
            message.setStringProperty("kontor_type", type);
            message.setStringProperty("kontor_key", key);
            // Set each time: producers of one session share the delay of the message before.
            JMSProducer producer = session.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .setDeliveryDelay(delayMillis);
            producer.send((Queue) InitialContext.doLookup("java:/jms/queue/" + queue), message);
        } catch (JMSException | NamingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (session != null) {
            try {
                session.close();
            } catch (JMSRuntimeException alreadyGone) {
                // it is to be gone
            }
            session = null;
        }
    }
}

package org.kontor.integration.event;

import java.time.Instant;
import java.util.List;

/**
 * A finished letter that wants to be sent: recipient, subject and both bodies in the reader's language.
 *
 * @param regarding the number people know it by, such as an order number
 */
public record MailRequested(
        String regarding, Instant occurredAt, String to, String language, String subject, String text, String html)
        implements BusinessEvent {

    @Override
    public String context() {
        return "integration";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String aggregateId() {
        return regarding;
    }

    @Override
    public List<Destination> destinations() {
        return List.of(Destination.MAIL);
    }
}

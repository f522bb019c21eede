package org.kontor.integration.event;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.List;

/**
 * A finished letter that wants to be sent: recipient, subject and both bodies in the reader's language.
 *
 * @param sealed a secret that stands in both bodies where {@link #SECRET} is written, sealed for {@link #PLACE} and in
 *     base64; only the letter that goes out holds it in clear. Null for a letter without one
 * @param regarding the number people know it by, such as an order number
 */
public record MailRequested(
        String regarding,
        Instant occurredAt,
        String to,
        String language,
        String subject,
        String text,
        String html,
        String sealed)
        implements BusinessEvent {

    /** Where the secret of a link stands in a letter until it is sent. */
    public static final String SECRET = "{secret}";
    /** What the secrets of letters are sealed for. */
    public static final String PLACE = "mail";

    @JsonbCreator
    public MailRequested {}

    /** A letter without a secret. */
    public MailRequested(
            String regarding,
            Instant occurredAt,
            String to,
            String language,
            String subject,
            String text,
            String html) {
        this(regarding, occurredAt, to, language, subject, text, html, null);
    }

    /** As it goes out. */
    public MailRequested with(String secret) {
        return new MailRequested(
                regarding,
                occurredAt,
                to,
                language,
                subject,
                text.replace(SECRET, secret),
                html.replace(SECRET, secret));
    }

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

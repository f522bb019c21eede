package org.kontor.integration.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What operations may set from outside, read once: variables of the environment with their defaults. */
@ApplicationScoped
public class IntegrationSettings {

    static final Duration LONGEST_PATIENCE = Duration.ofMinutes(15);

    private final Duration patience = Duration.ofSeconds(number("KONTOR_ASK_AGAIN_SECONDS", 60));
    private final int mostAsked = number("KONTOR_ASK_AT_MOST", 12);
    private final Duration mailRetry = Duration.ofSeconds(number("KONTOR_MAIL_RETRY_SECONDS", 2));

    /** How long to wait for a partner's answer after asking {@code times} times; grows by half each time. */
    public Duration patience(int times) {
        double factor = Math.pow(1.5, Math.max(times - 1, 0));
        Duration grown = Duration.ofMillis((long) (patience.toMillis() * factor));
        return grown.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : grown;
    }

    /** How often a partner is asked the same before people must look. */
    public int mostAsked() {
        return mostAsked;
    }

    /** First pause after a letter could not be sent; doubles with every try. */
    public Duration mailRetry() {
        return mailRetry;
    }

    private static int number(String variable, int otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Integer.parseInt(value.strip());
    }
}

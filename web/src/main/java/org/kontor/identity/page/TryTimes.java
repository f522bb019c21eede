package org.kontor.identity.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.Format;

/** Says in words of the reader until when an account rests; the rule gives a time stamp. */
@RequestScoped
public class TryTimes {

    private Format format;

    protected TryTimes() {}

    @Inject
    public TryTimes(Format format) {
        this.format = format;
    }

    public RuleViolated inWords(RuleViolated violated) {
        String freeAt = violated.details().get("freeAt");
        try {
            return freeAt == null ? violated : violated.with("freeAt", format.timeOfDay(Instant.parse(freeAt)));
        } catch (DateTimeParseException alreadyInWords) {
            return violated;
        }
    }
}

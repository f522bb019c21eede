package org.kontor.shell;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kontor.identity.service.setup.SetupQueries;

/** Whose Kontor this is, as the administrator named it; asked now and then, for every page shows it. */
@Named
@ApplicationScoped
public class House {

    private static final Duration KNOWN = Duration.ofMinutes(10);

    private record Known(String name, Instant until) {}

    @EJB
    private SetupQueries setup;

    @Inject
    private Clock clock;

    private volatile Known known = new Known("Kontor", Instant.MIN);

    /** It was named anew; other nodes learn it in time. */
    public void forget() {
        known = new Known(known.name(), Instant.MIN);
    }

    public String getName() {
        Instant now = clock.instant();
        if (!now.isBefore(known.until())) {
            known = new Known(setup.houseName().orElse("Kontor"), now.plus(KNOWN));
        }
        return known.name();
    }
}

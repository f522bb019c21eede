package org.kontor.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of the present instant: UTC, so that no answer depends on where a node stands. */
@ApplicationScoped
public class SystemClock {

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.systemUTC();
    }
}

package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kontor.approval.model.FlowRepository;
import org.kontor.kernel.Permission;

/** Which orders' approvers should be looked at again by {@link LookAgain}. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class LookQueries {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int MOST = 100;

    @Inject
    private FlowRepository flows;

    @Inject
    private Clock clock;

    /** Numbers of orders, the longest not looked at first. */
    public List<String> due() {
        Instant now = clock.instant();
        return flows.toLookAt(now.minus(EVERY), now, MOST);
    }
}

package org.kontor.verification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.kernel.Permission;
import org.kontor.verification.model.ApplicationRepository;

/** An application that nobody has confirmed in time is nobody's: it is forgotten with its papers, some at a time. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class ForgetApplications {

    private static final int BATCH = 50;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Clock clock;

    /** @return how many were forgotten */
    public int forget() {
        return applications.forgetUnconfirmed(clock.instant(), BATCH);
    }
}

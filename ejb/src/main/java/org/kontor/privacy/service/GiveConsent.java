package org.kontor.privacy.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.privacy.model.PrivacyRepository;

/** Somebody accepts a wording or takes that back; either is kept for ever. */
@Stateless
@RolesAllowed({Permission.ACCOUNT_EDIT, Permission.SYSTEM})
public class GiveConsent {

    /** News by mail: the one thing that needs a consent of its own and may be taken back at any time. */
    public static final String NEWS = "NEWS";

    @Inject
    private PrivacyRepository privacy;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /** The caller wants news, or no more of them. */
    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public void news(String wording, boolean given) {
        privacy.consent(callers.current().personId(), NEWS, wording, given, clock.instant());
    }

    /** Who applies for a company has accepted terms and privacy statement on the form. */
    @RolesAllowed(Permission.SYSTEM)
    public void accepted(long personId, String wording) {
        privacy.consent(personId, "TERMS", wording, true, clock.instant());
        privacy.consent(personId, "PRIVACY", wording, true, clock.instant());
    }
}

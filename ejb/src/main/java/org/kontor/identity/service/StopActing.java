package org.kontor.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.identity.model.PersonSession;
import org.kontor.identity.model.PersonSessionRepository;

/** A member of staff is himself again. Open to every caller: whoever acts for nobody changes nothing. */
@Stateless
@PermitAll
public class StopActing {

    @EJB
    private CallerQueries callers;

    @Inject
    private PersonSessionRepository sessions;

    public void stop() {
        callers.find()
                .filter(CallerView::acted)
                .flatMap(caller -> sessions.locked(caller.sessionId()))
                .ifPresent(PersonSession::stopActing);
    }
}

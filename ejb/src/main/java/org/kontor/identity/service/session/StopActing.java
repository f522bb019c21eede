package org.kontor.identity.service.session;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.identity.model.session.PersonSession;
import org.kontor.identity.model.session.PersonSessionRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;

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

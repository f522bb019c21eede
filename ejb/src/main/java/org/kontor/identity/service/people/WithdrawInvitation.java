package org.kontor.identity.service.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Invitation;
import org.kontor.identity.model.InvitationRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Takes an offer back before somebody takes it: its link opens nothing from here on. */
@Stateless
public class WithdrawInvitation {

    @EJB
    private CallerQueries callers;

    @EJB
    private SeatQueries seats;

    @Inject
    private InvitationRepository invitations;

    @Inject
    private Clock clock;

    /** @throws RuleViolated {@link IdentityRule#INVITATION_NOT_VALID} also for one of another company */
    @RolesAllowed({Permission.PEOPLE_MANAGE, Permission.STAFF_ROLE_MANAGE})
    public void withdraw(long id) {
        CallerView caller = callers.current();
        Invitation invitation = invitations
                .byId(id)
                .filter(found -> seats.reaches(caller, found.companyId(), found.unitId()))
                .orElseThrow(() -> new RuleViolated(IdentityRule.INVITATION_NOT_VALID));
        invitation.withdraw(clock.instant());
    }
}

package org.kontor.identity.service.people;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Invitation;
import org.kontor.identity.model.InvitationRepository;
import org.kontor.identity.service.AccountLetters;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/**
 * Offers somebody a seat in a company, or among our staff, by a letter with a link that is good once and for a week. Who
 * was invited already gets the letter anew, with what is offered now. Says nothing about accounts that exist.
 */
@Stateless
public class InvitePerson {

    @EJB
    private CallerQueries callers;

    @EJB
    private SeatQueries seats;

    @Resource
    private SessionContext session;

    @Inject
    private InvitationRepository invitations;

    @Inject
    private AccountLetters letters;

    @Inject
    private Clock clock;

    /** @return the number of the invitation */
    @RolesAllowed({
        Permission.PEOPLE_MANAGE,
        Permission.STAFF_ROLE_MANAGE,
        Permission.STAFF_COMPANY_VERIFY,
        Permission.SYSTEM
    })
    public long invite(InvitePersonCommand command) {
        CallerView caller = session.isCallerInRole(Permission.SYSTEM) ? null : callers.current();
        Long company = caller == null || caller.staff() ? command.companyId() : caller.companyId();
        SeatQueries.Seat seat = seats.offered(caller, company, command.unitId(), command.roles());
        if (!Set.of("en", "zh").contains(command.language())) {
            throw new RuleViolated(IdentityRule.LANGUAGE_UNKNOWN, Map.of("language", command.language()));
        }
        Long by = caller == null ? null : caller.personId();
        Invitation invitation = invitations
                .open(command.email(), company)
                .orElseGet(() -> new Invitation(company, seat.unitId(), command.email(), by, clock.instant()));
        LinkToken link = invitation.offer(command.roles(), command.language(), clock.instant());
        if (invitation.id() == null) {
            invitations.add(invitation);
        }
        String place = seat.companyName() == null
                ? AccountLetters.named(command.language(), "invitation.staff")
                : seat.companyName();
        String inviter =
                caller == null ? AccountLetters.named(command.language(), "invitation.by-us") : caller.personName();
        letters.send(
                AccountLetters.Matter.INVITATION,
                new AccountLetters.Recipient(
                        invitation.email(), invitation.language(), "invitation-" + invitation.id()),
                link,
                place,
                inviter);
        return invitation.id();
    }
}

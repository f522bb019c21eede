package org.kontor.identity.service.people;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Offers of seats: for those who manage people the open ones, and for whoever has the link the one it speaks of. */
@Stateless
public class InvitationQueries {

    private static final String OPEN =
            """
            select i.id, i.email, i.roles, i.unit_id, u.name as unit_name, p.name as invited_by, i.sent_at, i.expires_at
            from identity.invitation i
            left join organisation.unit u on u.id = i.unit_id
            left join identity.person p on p.id = i.invited_by
            where i.accepted_at is null and i.withdrawn_at is null
              and i.company_id is not distinct from nullif(cast(?1 as bigint), 0)
            order by i.sent_at desc, i.id desc limit 500
            """;

    private static final String BY_LINK =
            """
            select i.id, i.email, i.language, i.company_id, c.name, p.name as invited_by, i.expires_at,
              exists (select 1 from identity.person e where e.email = i.email and e.active) as known
            from identity.invitation i
            left join organisation.company c on c.id = i.company_id
            left join identity.person p on p.id = i.invited_by
            where i.token_sha256 = ?1 and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > ?2
              and c.status is distinct from 'CLOSED'
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private SeatQueries seats;

    @Inject
    private Clock clock;

    /** One open offer. @param roles codes with blanks between @param unitId null among our staff */
    public record OpenInvitation(
            long id,
            String email,
            String roles,
            Long unitId,
            String unitName,
            String invitedBy,
            Instant sentAt,
            Instant expiresAt) {}

    /**
     * What a link offers.
     *
     * @param companyName null among our staff
     * @param invitedBy null when the house itself invited
     * @param known whether the address has an account already
     */
    public record Offer(
            long id,
            String email,
            String language,
            Long companyId,
            String companyName,
            String invitedBy,
            Instant expiresAt,
            boolean known) {}

    /** Those the caller may withdraw; the youngest first. */
    @RolesAllowed({Permission.PEOPLE_MANAGE, Permission.STAFF_ROLE_MANAGE})
    public List<OpenInvitation> open() {
        CallerView caller = callers.current();
        return SqlRow.all(entities.createNativeQuery(OPEN)
                        .setParameter(1, caller.companyId() == null ? 0 : caller.companyId())
                        .getResultList())
                .stream()
                .map(InvitationQueries::row)
                .filter(row -> seats.reaches(caller, caller.companyId(), row.unitId()))
                .toList();
    }

    /** Nothing for a link that is used, withdrawn, too old or none at all: the answer does not tell them apart. */
    @PermitAll
    public Optional<Offer> byLink(String token) {
        if (!LinkToken.isWellFormed(token)) {
            return Optional.empty();
        }
        return SqlRow.all(entities.createNativeQuery(BY_LINK)
                        .setParameter(1, new LinkToken(token).sha256())
                        .setParameter(2, clock.instant().atOffset(java.time.ZoneOffset.UTC))
                        .getResultList())
                .stream()
                .findFirst()
                .map(InvitationQueries::offer);
    }

    private static OpenInvitation row(SqlRow row) {
        return new OpenInvitation(
                row.number(), row.text(), row.text(), id(row), row.text(), row.text(), row.instant(), row.instant());
    }

    private static Offer offer(SqlRow row) {
        return new Offer(
                row.number(), row.text(), row.text(), id(row), row.text(), row.text(), row.instant(), row.flag());
    }

    private static Long id(SqlRow row) {
        long value = row.number();
        return value == 0 ? null : value;
    }
}

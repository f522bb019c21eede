package org.kontor.identity.service.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.kontor.identity.model.session.PersonSession;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The sessions of a person that go on. */
@Stateless
public class SessionQueries {

    private static final String ALIVE =
            """
            select s.id, s.agent, s.address, s.created_at, s.seen_at
            from identity.session s
            where s.person_id = ?1 and s.revoked_at is null and s.ends_at > ?2 and s.seen_at > ?3
            order by s.seen_at desc, s.id desc limit 100
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /**
     * One session.
     *
     * @param agent program and system; empty when they are not known
     * @param seenAt when it was last used, to the minute
     * @param current the one that asks
     */
    public record SessionRow(
            long id, String agent, String address, Instant createdAt, Instant seenAt, boolean current) {}

    /** The caller's own, the one used last first. */
    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public List<SessionRow> mine() {
        CallerView caller = callers.current();
        return of(caller.personId(), caller.sessionId());
    }

    @RolesAllowed(Permission.STAFF_ROLE_MANAGE)
    public List<SessionRow> ofPerson(long personId) {
        return of(personId, callers.current().sessionId());
    }

    private List<SessionRow> of(long personId, Long current) {
        Instant now = clock.instant();
        return SqlRow.all(entities.createNativeQuery(ALIVE)
                        .setParameter(1, personId)
                        .setParameter(2, now.atOffset(ZoneOffset.UTC))
                        .setParameter(3, now.minus(PersonSession.IDLE).atOffset(ZoneOffset.UTC))
                        .getResultList())
                .stream()
                .map(row -> row(row, current))
                .toList();
    }

    private static SessionRow row(SqlRow row, Long current) {
        long id = row.number();
        return new SessionRow(
                id,
                row.text(),
                row.text(),
                row.instant(),
                row.instant(),
                Long.valueOf(id).equals(current));
    }
}

package org.kontor.identity.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The one row of the first steps, and whether they are needed at all. */
@ApplicationScoped
public class SetupRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Whether somebody can give roles to staff: without him nobody could let anybody in. */
    public boolean hasAdministrator() {
        return !entities.createNativeQuery("select 1 from identity.held_permission h"
                        + " join identity.person p on p.id = h.person_id and p.active"
                        + " where h.company_id is null and h.permission = 'staff.role.manage' limit 1")
                .getResultList()
                .isEmpty();
    }

    /** Locked, for there is one code and one first administrator. */
    public Optional<Setup> locked() {
        return Optional.ofNullable(entities.find(Setup.class, true, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locked; made when it was not there. Two nodes that start at once get the same row, one after the other. */
    public Setup lockedOrNew(Instant at) {
        entities.createNativeQuery("insert into identity.setup (begun_at) values (?1) on conflict do nothing")
                .setParameter(1, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return locked().orElseThrow();
    }
}

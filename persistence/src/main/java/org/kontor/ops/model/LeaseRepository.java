package org.kontor.ops.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.OptionalLong;

/**
 * Leases of jobs, by the clock of the database. A lease is free when nobody holds it, when its holder has been silent for
 * longer than {@link #SECONDS}, or when its holder was this same node before it was started again.
 */
@ApplicationScoped
public class LeaseRepository {

    /** How long a silent holder keeps a lease. */
    public static final int SECONDS = 20;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Takes the lease.
     *
     * @param node name of this node
     * @param owner node and a name for this start of it, {@code node/start}
     * @return the new epoch, or nothing when another holder is alive
     */
    public OptionalLong take(String job, String node, String owner) {
        entities.createNativeQuery("insert into ops.job_lease (job) values (?1) on conflict do nothing")
                .setParameter(1, job)
                .executeUpdate();
        List<?> epochs = entities.createNativeQuery(
                        """
                        update ops.job_lease
                        set owner = ?1, epoch = epoch + 1, until = now() + make_interval(secs => ?2)
                        where job = ?3
                          and (until is null or until < now() or (starts_with(owner, ?4) and owner <> ?1))
                        returning epoch
                        """)
                .setParameter(1, owner)
                .setParameter(2, SECONDS)
                .setParameter(3, job)
                .setParameter(4, node + "/")
                .getResultList();
        return epochs.isEmpty() ? OptionalLong.empty() : OptionalLong.of(((Number) epochs.get(0)).longValue());
    }

    /** Says that the holder is alive. */
    public boolean renew(String job, String owner, long epoch) {
        return entities.createNativeQuery(
                                """
                                update ops.job_lease set until = now() + make_interval(secs => ?1)
                                where job = ?2 and owner = ?3 and epoch = ?4
                                """)
                        .setParameter(1, SECONDS)
                        .setParameter(2, job)
                        .setParameter(3, owner)
                        .setParameter(4, epoch)
                        .executeUpdate()
                == 1;
    }

    public void release(String job, String owner, long epoch) {
        entities.createNativeQuery("update ops.job_lease set until = null where job = ?1 and owner = ?2 and epoch = ?3")
                .setParameter(1, job)
                .setParameter(2, owner)
                .setParameter(3, epoch)
                .executeUpdate();
    }
}

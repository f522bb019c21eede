package org.kontor.ops.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;

/** Imports by id, and the next one to work on. */
@ApplicationScoped
public class ImportRunRepository {

    @PersistenceContext
    private EntityManager entities;

    public ImportRun add(ImportRun run) {
        entities.persist(run);
        entities.flush();
        return run;
    }

    /** Breaks {@link OpsRule#IMPORT_NOT_FOUND}. */
    public ImportRun byId(long id) {
        return found(entities.find(ImportRun.class, id), id);
    }

    /** The same, and nobody else changes it before this transaction ends. */
    public ImportRun lock(long id) {
        return found(entities.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    private static ImportRun found(ImportRun run, long id) {
        if (run == null) {
            throw new RuleViolated(OpsRule.IMPORT_NOT_FOUND, Map.of("import", id));
        }
        return run;
    }

    /** Kinds of which a run waits or is being worked on. */
    public List<ImportKind> openKinds() {
        return entities.createQuery("select distinct r.kind from ImportRun r where r.status in :open", ImportKind.class)
                .setParameter("open", List.of(ImportStatus.WAITING, ImportStatus.RUNNING, ImportStatus.STOPPING))
                .getResultList();
    }

    /** What to work on: first what a silent node left, then what has waited longest. */
    public Optional<ImportRun> next(ImportKind kind) {
        Optional<ImportRun> left = oldest(kind, List.of(ImportStatus.RUNNING, ImportStatus.STOPPING));
        return left.isPresent() ? left : oldest(kind, List.of(ImportStatus.WAITING));
    }

    private Optional<ImportRun> oldest(ImportKind kind, List<ImportStatus> statuses) {
        return entities.createQuery(
                        "select r from ImportRun r where r.kind = :kind and r.status in :statuses order by r.id",
                        ImportRun.class)
                .setParameter("kind", kind)
                .setParameter("statuses", statuses)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}

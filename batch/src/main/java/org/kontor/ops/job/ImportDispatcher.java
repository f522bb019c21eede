package org.kontor.ops.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.kernel.Ids;
import org.kontor.ops.service.ImportClaim;

/**
 * Looks several times a second whether an import waits or was left by a node that fell silent, and starts it here when the
 * lease is to be had. The lease, not the job repository, decides who works: a repository shared by several nodes cannot
 * tell a job that runs elsewhere from one that died.
 */
@Singleton
@Startup
@DependsOn("kontor-ejb.jar#SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportDispatcher {

    private static final Logger LOG = Logger.getLogger(ImportDispatcher.class.getName());
    private static final long EVERY_MILLIS = 250;
    private static final long RENEW_MILLIS = 1_000;
    private static final Set<BatchStatus> ALIVE =
            Set.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final String node = System.getProperty("jboss.node.name", "kontor");
    private String owner;

    @Resource
    private TimerService timers;

    @Inject
    private ImportSteps steps;

    @Inject
    private Ids ids;

    @PostConstruct
    void begin() {
        owner = node + "/" + ids.next();
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("imports", false));
    }

    @Timeout
    void look() {
        if (!oneAtATime.tryLock()) {
            return;
        }
        try {
            running.values().forEach(this::watch);
            for (String kind : steps.openKinds()) {
                if (!running.containsKey(kind)) {
                    steps.claim(kind, node, owner).ifPresent(claim -> start(kind, claim));
                }
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Imports could not be looked after; the next look comes", failure);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void start(String kind, ImportClaim claim) {
        Properties parameters = new Properties();
        parameters.setProperty("runId", String.valueOf(claim.runId()));
        parameters.setProperty("epoch", String.valueOf(claim.epoch()));
        JobOperator jobs = BatchRuntime.getJobOperator();
        try {
            long execution = begin(jobs, claim, parameters);
            running.put(kind, new Running(kind, claim, execution));
            steps.runsAs(claim, execution);
        } catch (BatchRuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> "Import " + claim.runId() + " could not be started");
            steps.settle(claim);
        }
    }

    /** Goes on at the checkpoint of the earlier execution; where the repository cannot, the run's own position serves. */
    private static long begin(JobOperator jobs, ImportClaim claim, Properties parameters) {
        if (claim.executionId() != null) {
            try {
                return jobs.restart(claim.executionId(), parameters);
            } catch (BatchRuntimeException cannot) {
                LOG.log(Level.INFO, "Import {0} begins a new execution: {1}", new Object[] {claim.runId(), cannot});
            }
        }
        return jobs.start(claim.job(), parameters);
    }

    private void watch(Running job) {
        JobOperator jobs = BatchRuntime.getJobOperator();
        BatchStatus status = jobs.getJobExecution(job.execution).getBatchStatus();
        if (!ALIVE.contains(status)) {
            steps.settle(job.claim);
            running.remove(job.kind);
        } else if (System.nanoTime() - job.renewedAt > RENEW_MILLIS * 1_000_000) {
            job.renewedAt = System.nanoTime();
            if (steps.renew(job.claim) && status == BatchStatus.STARTED) {
                jobs.stop(job.execution);
            }
        }
    }

    private static final class Running {

        private final String kind;
        private final ImportClaim claim;
        private final long execution;
        private volatile long renewedAt;

        private Running(String kind, ImportClaim claim, long execution) {
            this.kind = kind;
            this.claim = claim;
            this.execution = execution;
            this.renewedAt = System.nanoTime();
        }
    }
}

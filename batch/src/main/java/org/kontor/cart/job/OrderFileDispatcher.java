package org.kontor.cart.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.cart.model.file.OrderFileRepository.Claim;
import org.kontor.kernel.Ids;

/**
 * Looks whether a file of lines to order waits, or was left by a node that fell silent, and starts its job here: one at a
 * time on each node. The lease in the file's row decides who works on it.
 */
@Singleton
@Startup
@DependsOn("kontor-ejb.jar#SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderFileDispatcher {

    private static final Logger LOG = Logger.getLogger(OrderFileDispatcher.class.getName());
    private static final long EVERY_MILLIS = 500;

    /** Whoever has been begun so often does not come to an end. */
    private static final int MOST_BEGINNINGS = 10;

    private static final Set<BatchStatus> ALIVE =
            Set.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final String node = System.getProperty("jboss.node.name", "kontor");
    private String owner;
    private long running = -1;

    @Resource
    private TimerService timers;

    @EJB
    private OrderFileSteps steps;

    @Inject
    private Ids ids;

    @PostConstruct
    void begin() {
        owner = node + "/" + ids.next();
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig("order-files", false));
    }

    @Timeout
    void look() {
        if (!oneAtATime.tryLock()) {
            return;
        }
        try {
            JobOperator jobs = BatchRuntime.getJobOperator();
            if (running < 0 || !ALIVE.contains(jobs.getJobExecution(running).getBatchStatus())) {
                running = -1;
                steps.claim(node, owner).ifPresent(claim -> running = start(jobs, claim));
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Files of orders could not be looked after; the next look comes", failure);
        } finally {
            oneAtATime.unlock();
        }
    }

    private long start(JobOperator jobs, Claim claim) {
        if (claim.epoch() > MOST_BEGINNINGS) {
            steps.fail(claim, "cart.file-not-finished");
            return -1;
        }
        Properties parameters = new Properties();
        parameters.setProperty("fileId", String.valueOf(claim.id()));
        parameters.setProperty("epoch", String.valueOf(claim.epoch()));
        try {
            return jobs.start("cart-order-file", parameters);
        } catch (BatchRuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> "The file of orders " + claim.id() + " could not be started");
            return -1;
        }
    }
}

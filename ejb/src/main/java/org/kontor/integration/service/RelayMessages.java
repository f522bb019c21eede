package org.kontor.integration.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import org.kontor.integration.model.OutboxSignal;
import org.kontor.kernel.Permission;

/**
 * Starts the carrying of messages on every node: at once when something was committed here, and every second for what
 * other nodes left behind or what is due again. Carrying runs one at a time for queues and one at a time for letters.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
@RunAs(Permission.SYSTEM)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RelayMessages {

    private final CoalescedRun queues = new CoalescedRun(() -> this.carryToQueues.carry());
    private final CoalescedRun letters = new CoalescedRun(() -> this.carryLetters.carry());
    private final Runnable wake = this::wake;

    @EJB
    private CarryToQueues carryToQueues;

    @EJB
    private CarryLetters carryLetters;

    @Inject
    private OutboxSignal signal;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    void start() {
        signal.register(wake);
    }

    @PreDestroy
    void stop() {
        signal.unregister(wake);
        queues.stop();
        letters.stop();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        wake();
    }

    private void wake() {
        queues.request(executor);
        letters.request(executor);
    }
}

package org.kontor.integration.service;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a task one at a time; however often it is asked for while it runs, it runs exactly once more. */
final class CoalescedRun {

    private static final Logger LOG = Logger.getLogger(CoalescedRun.class.getName());

    /** 0 idle, 1 running, 2 running and wanted again, -1 stopped. */
    private final AtomicInteger state = new AtomicInteger();

    private final Runnable task;

    CoalescedRun(Runnable task) {
        this.task = task;
    }

    void request(Executor executor) {
        int before = state.getAndUpdate(now -> now < 0 ? now : Math.min(now + 1, 2));
        if (before != 0) {
            return;
        }
        try {
            executor.execute(this::run);
        } catch (RejectedExecutionException busyOrStopping) {
            state.compareAndSet(1, 0);
            state.compareAndSet(2, 0);
        }
    }

    void stop() {
        state.set(-1);
    }

    private void run() {
        do {
            state.compareAndSet(2, 1);
            try {
                task.run();
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "Carrying messages was interrupted and goes on in a second: {0}", (Object)
                        String.valueOf(failed.getMessage()));
            }
        } while (state.get() == 2);
        if (!state.compareAndSet(1, 0) && state.get() == 2) {
            run();
        }
    }
}

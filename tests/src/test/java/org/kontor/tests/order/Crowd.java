package org.kontor.tests.order;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many things at once: all wait at one gate, then run together. */
final class Crowd {

    private Crowd() {}

    static <T> List<T> at(int threads, List<Callable<T>> deeds) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch gate = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            deeds.forEach(deed -> running.add(pool.submit(() -> {
                gate.await();
                return deed.call();
            })));
            gate.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> future : running) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}

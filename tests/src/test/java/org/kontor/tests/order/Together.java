package org.kontor.tests.order;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same at the same time. */
public final class Together {

    private Together() {}

    /** How many of them are answered how. */
    public static Map<Integer, Integer> answers(int count, Callable<Integer> what) throws Exception {
        Map<Integer, Integer> answers = new TreeMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(count, what))) {
                answers.merge(answer.get(), 1, Integer::sum);
            }
        } finally {
            threads.shutdownNow();
        }
        return answers;
    }
}

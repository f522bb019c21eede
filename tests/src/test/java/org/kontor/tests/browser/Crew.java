package org.kontor.tests.browser;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** Several browsers that share work out among them: Playwright's objects belong to the thread that made them. */
public final class Crew {

    private static final int HANDS = Math.min(3, Runtime.getRuntime().availableProcessors());

    private Crew() {}

    /** Each hand gets a run of neighbours. @return what all hands have found */
    public static <T, R> List<R> share(List<T> work, BiFunction<Windows, List<T>, List<R>> each) {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<List<R>>> shares = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                List<T> share = work.subList(work.size() * hand / HANDS, work.size() * (hand + 1) / HANDS);
                Callable<List<R>> task = () -> alone(windows -> each.apply(windows, share));
                shares.add(hands.submit(task));
            }
            List<R> found = new ArrayList<>();
            for (Future<List<R>> share : shares) {
                found.addAll(share.get());
            }
            return found;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            hands.shutdownNow();
        }
    }

    private static <R> R alone(java.util.function.Function<Windows, R> work) {
        try (Browser browser = BrowserSource.launch()) {
            return work.apply(new Windows(browser));
        }
    }
}

package org.kontor.tests.history;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.kontor.launcher.Database;
import org.kontor.tests.Http;
import org.kontor.tests.integration.Sandbox;

/**
 * Plays many seeded histories side by side. One that differs from the model is shortened for as long as it still differs,
 * and told with its seed. In half of them the partners answer by themselves, and say some things twice or out of order; in
 * the other half the steps say what partners say, so that these lose every message and stay silent.
 */
public final class Histories {

    private static final int STEPS = 9;
    private static final int MOST_FAILURES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_WHEN_SHORTENING = Duration.ofSeconds(4);
    private static final Duration FOR_SHORTENING = Duration.ofSeconds(60);

    private final URI server;
    private final Database database;
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger played = new AtomicInteger();
    private final Map<String, Integer> deeds = new ConcurrentSkipListMap<>();

    public Histories(URI server, Database database) {
        this.server = server;
        this.database = database;
    }

    /** @param lanes how many are played side by side */
    public void play(long firstSeed, int histories, int lanes) throws InterruptedException, ExecutionException {
        Sandbox partners = new Sandbox(new Http(server));
        List<HistoryPlayer> players = new ArrayList<>();
        try {
            for (int i = 0; i < lanes; i++) {
                players.add(new HistoryPlayer(server, database, deeds));
            }
            partners.behave(Map.of("lossRate", 1));
            play(players, firstSeed, histories - histories / 2, false);
            partners.behave(Map.of("doubleRate", 0.2, "disorderRate", 0.1, "lagMillis", 300));
            play(players, firstSeed + histories, histories / 2, true);
        } finally {
            partners.behave(Map.of());
            players.forEach(HistoryPlayer::close);
        }
    }

    private void play(List<HistoryPlayer> players, long firstSeed, int histories, boolean prompt)
            throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(players.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (HistoryPlayer player : players) {
                running.add(pool.submit(() -> {
                    for (int no = next.getAndIncrement(); no < histories; no = next.getAndIncrement()) {
                        if (failures.size() < MOST_FAILURES) {
                            one(player, HistoryGenerator.make(firstSeed + no, prompt, STEPS));
                        }
                    }
                }));
            }
            for (Future<?> lane : running) {
                lane.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void one(HistoryPlayer player, History history) {
        HistoryPlayer.Outcome outcome = player.play(history, PATIENCE);
        played.incrementAndGet();
        if (!outcome.fits()) {
            failures.add(shortened(player, history, outcome));
        }
    }

    /** What came after the difference goes first; then one step after the other, the last first, as long as it still differs. */
    private static String shortened(HistoryPlayer player, History history, HistoryPlayer.Outcome first) {
        long end = System.nanoTime() + FOR_SHORTENING.toNanos();
        History shortest = history.with(history.steps().subList(0, first.steps()));
        HistoryPlayer.Outcome outcome = first;
        for (int i = shortest.steps().size() - 1; i >= 0 && System.nanoTime() < end; i--) {
            List<Step> fewer = new ArrayList<>(shortest.steps());
            fewer.remove(i);
            History candidate = shortest.with(fewer);
            HistoryPlayer.Outcome again = player.play(candidate, PATIENCE_WHEN_SHORTENING);
            if (!again.fits()) {
                shortest = candidate;
                outcome = again;
            }
        }
        return shortest + "\n" + outcome.apart() + "\n(before it was shortened: " + first.apart() + ")\n";
    }

    /** The histories in which product and model differ, shortened. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    public int played() {
        return played.get();
    }

    /** How often what was done, and how often it was refused because it is not allowed. */
    public Map<String, Integer> deeds() {
        return deeds;
    }
}

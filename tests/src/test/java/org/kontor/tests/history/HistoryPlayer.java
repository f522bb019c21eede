package org.kontor.tests.history;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.kontor.launcher.Database;

/** Plays histories one after the other in the product and in the model, and compares both after every step. */
final class HistoryPlayer implements AutoCloseable {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    private final Cast cast;
    private final Map<String, Integer> deeds;

    /** @param deeds how often what was done and how often it was refused: counted by all players together */
    HistoryPlayer(URI server, Database database, Map<String, Integer> deeds) {
        this.deeds = deeds;
        this.cast = Cast.make(server, database);
    }

    /**
     * Where product and model are apart first.
     *
     * @param apart empty when they never are
     * @param steps how many steps it took
     */
    record Outcome(String apart, int steps) {

        boolean fits() {
            return apart.isEmpty();
        }
    }

    /** @param patience how long what is told may take to arrive where nothing says that it has arrived */
    Outcome play(History history, Duration patience) {
        HistoryDesk desk = new HistoryDesk(cast, history.articles());
        ReferenceModel model = new ReferenceModel(history.articles(), history.prompt());
        int count = 0;
        for (Step step : history.steps()) {
            count++;
            if (step.about() != null && !model.knows(step.about()) || !step.possible(model)) {
                continue;
            }
            String apart = apart(step, history, desk, model, patience);
            if (!apart.isEmpty()) {
                return new Outcome(apart, count);
            }
        }
        return new Outcome(
                model.orders().values().stream()
                        .map(order -> read(desk.read(order.name), order))
                        .filter(apart -> !apart.isEmpty())
                        .findFirst()
                        .orElse(""),
                count);
    }

    private String apart(Step step, History history, HistoryDesk desk, ReferenceModel model, Duration patience) {
        boolean foreseen = step.foreseen(model);
        boolean done;
        try {
            done = step.done(desk);
        } catch (AssertionError accident) {
            return "accident with " + step + ": " + accident.getMessage() + " " + accident.getCause();
        }
        if (foreseen != done) {
            return step + " is "
                    + (foreseen ? "allowed, and the product refuses it" : "not allowed, and the product does it")
                    + "\n  "
                    + model.told();
        }
        if (done
                && step instanceof Step.Regret regret
                && desk.cancel(regret.order().order(), Map.of())) {
            model.stop(regret.order().order());
            deeds.merge("Regret_in_time", 1, Integer::sum);
        }
        deeds.merge(step.getClass().getSimpleName() + (done ? "" : "_refused"), 1, Integer::sum);
        model.check();
        String apart = apart(history, desk, model, patience);
        return apart.isEmpty() ? "" : "after " + step + apart;
    }

    /** Looks until both are the same, and not longer than until all that was said is heard. */
    private String apart(History history, HistoryDesk desk, ReferenceModel model, Duration patience) {
        List<String> wanted = model.told();
        long end = System.nanoTime() + patience.toNanos();
        long pause = SHORTEST_PAUSE.toNanos();
        List<String> seen = cast.books().told(desk.numbers());
        while (!seen.equals(wanted)) {
            boolean heard = !history.prompt() && cast.books().quiet(desk.numbers(), desk.said());
            boolean late = System.nanoTime() > end;
            seen = cast.books().told(desk.numbers());
            if (late || heard && !sentIsUnderWay(seen, wanted)) {
                return seen.equals(wanted) ? "" : difference(wanted, seen);
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 3 / 2, LONGEST_PAUSE.toNanos());
        }
        return "";
    }

    /** That an order has left for the ERP is noted by nobody who could be asked whether he has heard. */
    private static boolean sentIsUnderWay(List<String> seen, List<String> wanted) {
        return sent(seen).equals(sent(wanted));
    }

    private static List<String> sent(List<String> told) {
        return told.stream().map(line -> line.replace(": PLACED,", ": SENT,")).toList();
    }

    private static String difference(List<String> wanted, List<String> seen) {
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(seen);
        List<String> extra = new ArrayList<>(seen);
        extra.removeAll(wanted);
        return "\n  the model says   " + String.join("\n                   ", missing) + "\n  the product says "
                + String.join("\n                   ", extra);
    }

    /** Compares the order as its buyer reads it. */
    private static String read(JsonObject read, ModelOrder order) {
        String seen = read.getString("status") + " "
                + read.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                        .map(line -> figure(line, "quantity") + "/" + figure(line, "cancelled") + "/"
                                + figure(line, "confirmed") + "/" + figure(line, "announced") + "/"
                                + figure(line, "shipped") + "/" + figure(line, "waiting"))
                        .collect(Collectors.joining(" "));
        String wanted = order.status + " "
                + order.lines.stream()
                        .map(line -> line.ordered + "/" + line.cancelled + "/"
                                + (line.confirmed == null ? 0 : line.confirmed) + "/" + line.announced + "/"
                                + line.shipped + "/" + line.waiting)
                        .collect(Collectors.joining(" "));
        return seen.equals(wanted)
                ? ""
                : "the buyer reads of order " + order.name + "\n  " + seen + "\n  where the model says\n  " + wanted;
    }

    private static long figure(JsonObject line, String name) {
        JsonNumber figure = line.getJsonNumber(name);
        return figure == null ? 0 : figure.longValue();
    }

    @Override
    public void close() {
        cast.close();
    }
}

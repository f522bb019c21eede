package org.kontor.tests.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An article as anybody would keep it on a sheet of paper: what lies here, what of it is held, and who waits for more. */
final class ModelArticle {

    private static final int HANDLING_DAYS = 1;

    /** What suppliers are to bring, by day. */
    final SortedMap<LocalDate, Long> coming = new TreeMap<>();

    final String name;
    final boolean beyond;
    final Long most;
    final List<ModelLine> queue = new ArrayList<>();
    long onHand;
    long reserved;

    /**
     * @param beyond whether more may be ordered than lies here
     * @param most for how much may be waited altogether; null for any quantity
     */
    ModelArticle(String name, long onHand, boolean beyond, Long most) {
        this.name = name;
        this.onHand = onHand;
        this.beyond = beyond;
        this.most = most;
    }

    long free() {
        return onHand - reserved;
    }

    long waiting() {
        return queue.stream().mapToLong(line -> line.waiting).sum();
    }

    /** For how much somebody may wait besides. */
    long room() {
        return !beyond ? 0 : most == null ? Long.MAX_VALUE / 2 : Math.max(0, most - waiting());
    }

    /** Who came first is served first. @return the orders that got some */
    List<ModelOrder> serve() {
        List<ModelOrder> served = new ArrayList<>();
        for (ModelLine line : queue) {
            long taken = Math.min(line.waiting, free());
            if (taken > 0) {
                line.waiting -= taken;
                line.held += taken;
                reserved += taken;
                served.add(line.order);
            }
        }
        return served;
    }

    /** When goods are here for this line, after all who came before it; null when nobody brings that many. */
    LocalDate promise(ModelLine line) {
        long claimed = 0;
        for (ModelLine before : queue.subList(0, queue.indexOf(line) + 1)) {
            claimed += before.waiting;
        }
        long comes = 0;
        for (Map.Entry<LocalDate, Long> day : coming.entrySet()) {
            comes += day.getValue();
            if (comes >= claimed) {
                return day.getKey().plusDays(HANDLING_DAYS);
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "article %s: on hand %d, reserved %d, waited for %d".formatted(name, onHand, reserved, waiting());
    }
}

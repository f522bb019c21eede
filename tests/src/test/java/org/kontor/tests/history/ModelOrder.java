package org.kontor.tests.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An order and its parcels. What is refused changes nothing and answers false. */
final class ModelOrder {

    private static final Set<String> CAME_TO_NOTHING = Set.of("REJECTED", "CANCELLED", "REFUSED", "WITHDRAWN");

    private static final int PRICE_OF_A_PIECE = 10;

    final String name;
    final int buyer;
    final boolean complete;
    final List<ModelLine> lines = new ArrayList<>();
    final List<ModelParcel> parcels = new ArrayList<>();
    final List<Boolean> holds = new ArrayList<>();
    String status;

    /** @param buyer which of the companies of the history */
    ModelOrder(String name, int buyer, boolean complete) {
        this.name = name;
        this.buyer = buyer;
        this.status = buyer == Step.ASKS_FIRST ? "AWAITING_APPROVAL" : "SENT";
        this.complete = complete;
    }

    ModelLine line(int no) {
        return lines.get(no - 1);
    }

    ModelParcel parcel(int no) {
        return no <= parcels.size() ? parcels.get(no - 1) : null;
    }

    boolean isHeld() {
        return holds.contains(true);
    }

    boolean claims() {
        return !CAME_TO_NOTHING.contains(status);
    }

    /** @param left units by line that are left of it; never more than was asked for, and never nothing at all */
    boolean agree(boolean yes, Map<Integer, Long> left) {
        if (!status.equals("AWAITING_APPROVAL") || yes && !canBecome(left)) {
            return false;
        }
        if (yes) {
            left.forEach((no, units) -> {
                line(no).giveBack((line(no).ordered - units) * line(no).pieces);
                line(no).ordered = units;
            });
            status = isHeld() ? "PLACED" : "SENT";
        } else {
            end("REFUSED");
        }
        return true;
    }

    private boolean canBecome(Map<Integer, Long> left) {
        long all = 0;
        for (int no = 1; no <= lines.size(); no++) {
            long units = left.getOrDefault(no, line(no).ordered);
            if (units > line(no).ordered) {
                return false;
            }
            all += units;
        }
        return all > 0;
    }

    boolean withdraw() {
        boolean possible = status.equals("AWAITING_APPROVAL");
        if (possible) {
            end("WITHDRAWN");
        }
        return possible;
    }

    private void end(String how) {
        lines.forEach(line -> line.giveBack(line.expected() * line.pieces));
        status = how;
    }

    /** @param confirmed units by line number; who is not named comes in full */
    boolean confirm(Map<Integer, Long> confirmed) {
        if (!status.equals("SENT")) {
            return false;
        }
        for (int no = 1; no <= lines.size(); no++) {
            ModelLine line = line(no);
            long comes = confirmed.getOrDefault(no, line.expected());
            line.giveBack((line.expected() - comes) * line.pieces);
            line.confirmed = comes;
        }
        status = lines.stream().allMatch(line -> line.confirmed == 0) ? "REJECTED" : "CONFIRMED";
        return true;
    }

    /** Whatever lies ready goes into one parcel. */
    void release() {
        if (!status.equals("CONFIRMED")
                || isHeld()
                || complete && !lines.stream().allMatch(ModelLine::hasAll)) {
            return;
        }
        Map<Integer, Long> ready = new TreeMap<>();
        for (int no = 1; no <= lines.size(); no++) {
            if (line(no).ready() > 0) {
                ready.put(no, line(no).ready());
            }
        }
        if (!ready.isEmpty()) {
            ready.forEach((no, units) -> line(no).announced += units);
            parcels.add(new ModelParcel(name + "-" + (parcels.size() + 1), ready));
        }
    }

    boolean hold() {
        boolean possible = Set.of("AWAITING_APPROVAL", "PLACED", "SENT").contains(status)
                || status.equals("CONFIRMED") && lines.stream().anyMatch(line -> line.unannounced() > 0);
        if (possible) {
            holds.add(true);
        }
        return possible;
    }

    boolean lift(int no) {
        if (no > holds.size() || !holds.get(no - 1)) {
            return false;
        }
        holds.set(no - 1, false);
        if (status.equals("PLACED") && !isHeld()) {
            status = "SENT";
        }
        release();
        return true;
    }

    /** @param parts units by line number; none for all that no carrier was asked to fetch */
    boolean cancel(Map<Integer, Long> parts) {
        if (status.equals("PLACED")) {
            return cancelUntold(parts);
        }
        Map<Integer, Long> gone = parts.isEmpty() ? unannounced() : parts;
        if (!status.equals("CONFIRMED") || gone.isEmpty() || !has(gone)) {
            return false;
        }
        gone.forEach((no, units) -> {
            line(no).cancelled += units;
            line(no).confirmed -= units;
            line(no).giveBack(units * line(no).pieces);
        });
        status = lines.stream().allMatch(line -> line.expected() == 0) ? "CANCELLED" : afterwards();
        return true;
    }

    /** Of an order of which the ERP has not heard all can be taken back; then it hears of nothing. */
    private boolean cancelUntold(Map<Integer, Long> parts) {
        if (!has(parts)) {
            return false;
        }
        parts.forEach((no, units) -> {
            line(no).cancelled += units;
            line(no).giveBack(units * line(no).pieces);
        });
        if (parts.isEmpty() || lines.stream().allMatch(line -> line.expected() == 0)) {
            stop();
        }
        return true;
    }

    private boolean has(Map<Integer, Long> parts) {
        return parts.entrySet().stream()
                .allMatch(part -> part.getValue() <= line(part.getKey()).unannounced());
    }

    private Map<Integer, Long> unannounced() {
        Map<Integer, Long> open = new TreeMap<>();
        for (int no = 1; no <= lines.size(); no++) {
            if (line(no).unannounced() > 0) {
                open.put(no, line(no).unannounced());
            }
        }
        return open;
    }

    /** It was taken back before the ERP heard of it. */
    void stop() {
        lines.forEach(line -> {
            line.giveBack(line.expected() * line.pieces);
            line.confirmed = 0L;
        });
        status = "CANCELLED";
    }

    void ship(ModelParcel parcel) {
        parcel.shipped = true;
        parcel.units.forEach((no, units) -> {
            ModelLine line = line(no);
            line.shipped += units;
            line.held -= units * line.pieces;
            line.article.reserved -= units * line.pieces;
            line.article.onHand -= units * line.pieces;
        });
        status = afterwards();
    }

    private String afterwards() {
        return lines.stream().allMatch(line -> line.shipped >= line.expected()) ? "COMPLETED" : "CONFIRMED";
    }

    /** What it costs, where somebody counts that: what comes of it, as far as it is known. */
    private long worth() {
        return buyer == Step.HAS_NO_ACCOUNT || !claims()
                ? 0
                : lines.stream()
                        .mapToLong(line -> line.expected() * line.pieces * PRICE_OF_A_PIECE)
                        .sum();
    }

    List<String> told() {
        List<String> told = new ArrayList<>();
        boolean asks = status.equals("AWAITING_APPROVAL");
        told.add("order %s: %s, holds %d, asks %d and owes %d"
                .formatted(
                        name,
                        status,
                        holds.stream().filter(open -> open).count(),
                        asks ? worth() : 0,
                        asks ? 0 : worth()));
        for (int no = 1; no <= lines.size(); no++) {
            ModelLine line = line(no);
            told.add(
                    "order %s line %d: ordered %d, cancelled %d, confirmed %s, announced %d, shipped %d, held %d, waiting %d until %s"
                            .formatted(
                                    name,
                                    no,
                                    line.ordered,
                                    line.cancelled,
                                    line.confirmed == null ? "-" : line.confirmed,
                                    line.announced,
                                    line.shipped,
                                    line.held,
                                    line.waiting,
                                    line.promise()));
        }
        parcels.forEach(parcel -> told.addAll(parcel.told()));
        return told;
    }
}

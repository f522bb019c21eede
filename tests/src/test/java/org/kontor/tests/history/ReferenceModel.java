package org.kontor.tests.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What orders, stock and returns must be after any history, by the shortest rules that say it. It knows nothing of tables,
 * messages or locks: whatever was told has arrived. Every deed answers whether it was allowed; what is not changes nothing.
 */
final class ReferenceModel {

    /** What a supplier is to bring. */
    private static final class Purchase {
        private final ModelArticle article;
        private final long ordered;
        private LocalDate day;
        private long received;
        private long givenUp;

        Purchase(ModelArticle article, long ordered, LocalDate day) {
            this.article = article;
            this.ordered = ordered;
            this.day = day;
            article.coming.merge(day, ordered, Long::sum);
        }

        long open() {
            return ordered - received - givenUp;
        }
    }

    /** What is asked to come back of one line of a parcel. */
    private static final class Back {
        private final ModelParcel parcel;
        private final int lineNo;
        private final long requested;
        private Long authorised;

        Back(ModelParcel parcel, int lineNo, long requested) {
            this.parcel = parcel;
            this.lineNo = lineNo;
            this.requested = requested;
        }
    }

    private final boolean prompt;
    private final List<ModelArticle> articles = new ArrayList<>();
    private final Map<String, Integer> boxes = new LinkedHashMap<>();
    private final Map<String, ModelOrder> orders = new LinkedHashMap<>();
    private final Map<String, Purchase> purchases = new LinkedHashMap<>();
    private final Map<String, List<Back>> returns = new LinkedHashMap<>();
    private long everHere;

    /** @param prompt whether ERP and carriers answer by themselves, at once and in full */
    ReferenceModel(List<History.Article> setting, boolean prompt) {
        this.prompt = prompt;
        for (History.Article article : setting) {
            String name = "a" + articles.size();
            articles.add(new ModelArticle(name, article.pieces(), article.beyond(), article.most()));
            boxes.put(name, article.box());
            everHere += article.pieces();
        }
    }

    /** All lines or none: what is free is held, the rest waits where one may wait. */
    boolean place(String name, int buyer, boolean complete, List<Step.Wanted> wanted) {
        ModelOrder order = new ModelOrder(name, buyer, complete);
        Map<ModelArticle, Long> free = new LinkedHashMap<>();
        Map<ModelArticle, Long> room = new LinkedHashMap<>();
        for (Step.Wanted one : wanted) {
            ModelArticle article = articles.get(one.article());
            ModelLine line = new ModelLine(order, article, one.boxed() ? boxes.get(article.name) : 1, one.units());
            long pieces = line.ordered * line.pieces;
            line.held = Math.min(pieces, free.computeIfAbsent(article, ModelArticle::free));
            line.waiting = pieces - line.held;
            free.merge(article, -line.held, Long::sum);
            if (room.computeIfAbsent(article, ModelArticle::room) < line.waiting) {
                return false;
            }
            room.merge(article, -line.waiting, Long::sum);
            order.lines.add(line);
        }
        order.lines.forEach(line -> {
            line.article.reserved += line.held;
            line.article.queue.add(line);
        });
        orders.put(name, order);
        return settled();
    }

    /** Placed and taken back at once: which of ERP and buyer was first is seen by the answer. */
    void stop(String order) {
        orders.get(order).stop();
        goodsAreFree();
        settled();
    }

    boolean agree(String order, boolean yes, Map<Integer, Long> left) {
        boolean possible = orders.get(order).agree(yes, left);
        goodsAreFree();
        return possible && settled();
    }

    boolean withdraw(String order) {
        boolean possible = orders.get(order).withdraw();
        goodsAreFree();
        return possible && settled();
    }

    boolean answer(String order, Map<Integer, Long> confirmed) {
        orders.get(order).confirm(confirmed);
        goodsAreFree();
        orders.get(order).release();
        return settled();
    }

    boolean hold(String order) {
        return orders.get(order).hold();
    }

    boolean lift(String order, int hold) {
        return orders.get(order).lift(hold) && settled();
    }

    boolean cancel(String order, Map<Integer, Long> parts) {
        if (!orders.get(order).cancel(parts)) {
            return false;
        }
        goodsAreFree();
        orders.get(order).release();
        return settled();
    }

    boolean ship(String order, int parcel) {
        ModelParcel leaving = orders.get(order).parcel(parcel);
        if (leaving == null || leaving.shipped) {
            return leaving != null;
        }
        orders.get(order).ship(leaving);
        return true;
    }

    boolean deliver(String order, int parcel) {
        ModelParcel came = orders.get(order).parcel(parcel);
        if (came != null) {
            came.delivered = true;
        }
        return came != null;
    }

    boolean purchase(String name, int article, long pieces, LocalDate day) {
        purchases.put(name, new Purchase(articles.get(article), pieces, day));
        return true;
    }

    /** The supplier names another day. */
    boolean expect(String name, LocalDate day) {
        Purchase purchase = purchases.get(name);
        if (purchase.open() == 0) {
            return false;
        }
        purchase.article.coming.merge(purchase.day, -purchase.open(), Long::sum);
        purchase.article.coming.merge(day, purchase.open(), Long::sum);
        purchase.day = day;
        return true;
    }

    boolean receive(String name, long pieces) {
        Purchase purchase = purchases.get(name);
        if (pieces > purchase.open()) {
            return false;
        }
        purchase.received += pieces;
        purchase.article.coming.merge(purchase.day, -pieces, Long::sum);
        purchase.article.onHand += pieces;
        everHere += pieces;
        goodsAreFree();
        return settled();
    }

    boolean giveUp(String name) {
        Purchase purchase = purchases.get(name);
        boolean possible = purchase.open() > 0;
        purchase.article.coming.merge(purchase.day, -purchase.open(), Long::sum);
        purchase.givenUp += purchase.open();
        return possible;
    }

    /** @param units by line of the order */
    boolean askBack(String name, String order, int parcel, Map<Integer, Long> units) {
        ModelParcel came = orders.get(order).parcel(parcel);
        if (came == null
                || units.entrySet().stream().anyMatch(line -> line.getValue() > came.returnable(line.getKey()))) {
            return false;
        }
        List<Back> lines = new ArrayList<>();
        units.forEach((no, quantity) -> {
            came.claimed.merge(no, quantity, Long::sum);
            lines.add(new Back(came, no, quantity));
        });
        returns.put(name, lines);
        return true;
    }

    /** @param authorised units by line of the return; the rest is denied and may be asked for again */
    boolean decide(String name, Map<Integer, Long> authorised) {
        List<Back> lines = returns.get(name);
        if (authorised.entrySet().stream()
                .anyMatch(line -> lines.get(line.getKey() - 1).authorised != null
                        || line.getValue() > lines.get(line.getKey() - 1).requested)) {
            return false;
        }
        authorised.forEach((no, quantity) -> {
            Back line = lines.get(no - 1);
            line.authorised = quantity;
            line.parcel.claimed.merge(line.lineNo, quantity - line.requested, Long::sum);
        });
        return true;
    }

    boolean knows(String name) {
        return orders.containsKey(name) || purchases.containsKey(name) || returns.containsKey(name);
    }

    Map<String, ModelOrder> orders() {
        return orders;
    }

    /** How many lines of a return nobody has decided, by their number. */
    Map<Integer, Long> undecided(String name) {
        Map<Integer, Long> open = new TreeMap<>();
        List<Back> lines = returns.get(name);
        for (int no = 1; no <= lines.size(); no++) {
            if (lines.get(no - 1).authorised == null) {
                open.put(no, lines.get(no - 1).requested);
            }
        }
        return open;
    }

    /** What is still to come of a purchase. */
    long coming(String purchase) {
        return purchases.get(purchase).open();
    }

    /** Who waits is served, and what lies ready for him goes. */
    private void goodsAreFree() {
        List<ModelOrder> served =
                articles.stream().flatMap(article -> article.serve().stream()).toList();
        served.forEach(ModelOrder::release);
    }

    /** Prompt partners answer until nothing is open. */
    private boolean settled() {
        if (prompt) {
            orders.forEach((name, order) -> {
                if (order.confirm(Map.of())) {
                    order.release();
                }
                order.parcels.stream().filter(parcel -> !parcel.shipped).forEach(parcel -> {
                    order.ship(parcel);
                    parcel.delivered = true;
                });
            });
        }
        return true;
    }

    /** Everything that can be seen of it, a line for each thing, in order. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        articles.forEach(article -> told.add(article.toString()));
        orders.values().forEach(order -> told.addAll(order.told()));
        purchases.forEach((name, purchase) -> told.add("purchase %s: ordered %d, received %d, given up %d"
                .formatted(name, purchase.ordered, purchase.received, purchase.givenUp)));
        returns.forEach((name, lines) -> {
            for (int no = 1; no <= lines.size(); no++) {
                Back line = lines.get(no - 1);
                told.add("return %s line %d: line %d of parcel %s, requested %d, authorised %s"
                        .formatted(
                                name,
                                no,
                                line.lineNo,
                                line.parcel.name,
                                line.requested,
                                line.authorised == null ? "-" : line.authorised));
            }
        });
        told.sort(null);
        return told;
    }

    /** Laws that hold whatever happened; a model that breaks one is wrong itself. */
    void check() {
        long held = orders.values().stream()
                .flatMap(order -> order.lines.stream())
                .mapToLong(line -> line.held)
                .sum();
        long gone = orders.values().stream()
                .flatMap(order -> order.lines.stream())
                .mapToLong(line -> line.shipped * line.pieces)
                .sum();
        boolean lawful = articles.stream()
                                .mapToLong(article -> article.reserved)
                                .sum()
                        == held
                && articles.stream().mapToLong(article -> article.onHand).sum() == everHere - gone
                && articles.stream().allMatch(article -> article.free() >= 0)
                && articles.stream().noneMatch(article -> article.free() > 0 && article.waiting() > 0)
                && orders.values().stream()
                        .allMatch(order -> order.lines.stream().allMatch(line -> line.isLawful(order.claims())));
        if (!lawful) {
            throw new AssertionError("the reference model breaks a law: " + told());
        }
    }
}

package org.kontor.tests.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes histories out of seeds: the same seed, the same history. It plays along on a model of its own so that most steps
 * make sense; some ask for more than there is. In the end every order is brought to rest.
 */
final class HistoryGenerator {

    private static final int MOST_ORDERS = 4;
    private static final LocalDate FIRST_DAY = LocalDate.of(2098, 2, 1);

    private final Random random;
    private final boolean prompt;
    private final List<History.Article> articles = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> purchases = new ArrayList<>();
    private final List<String> returns = new ArrayList<>();
    private ReferenceModel model;
    private int orders;

    private HistoryGenerator(long seed, boolean prompt) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.prompt = prompt;
    }

    /** @param steps how many, without those that bring it to rest */
    static History make(long seed, boolean prompt, int steps) {
        HistoryGenerator generator = new HistoryGenerator(seed, prompt);
        generator.begin();
        for (int i = 0; i < steps; i++) {
            generator.step();
        }
        generator.rest();
        generator.backInTheEnd();
        return new History(seed, prompt, generator.articles, generator.steps);
    }

    private void begin() {
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            boolean beyond = random.nextInt(5) > 0;
            articles.add(new History.Article(
                    random.nextInt(15), 2 + random.nextInt(5), beyond, random.nextInt(4) == 0 ? 10L : null));
        }
        model = new ReferenceModel(articles, prompt);
        place();
    }

    private void step() {
        List<ModelOrder> known = List.copyOf(model.orders().values());
        if (known.isEmpty()) {
            place();
            return;
        }
        ModelOrder order = known.get(random.nextInt(known.size()));
        switch (random.nextInt(prompt ? 13 : 18)) {
            case 0, 1, 2 -> place();
            case 3 -> purchase();
            case 4, 5, 6 -> receive();
            case 7 -> hold(order);
            case 8, 9 -> cancel(order);
            case 10, 11 -> back(order);
            case 12, 13, 14 -> answer(order);
            default -> carry(order);
        }
    }

    private void add(Step step) {
        steps.add(step);
        step.foreseen(model);
        model.check();
    }

    private void place() {
        if (orders == MOST_ORDERS) {
            return;
        }
        List<Step.Wanted> lines = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(no -> random.nextInt(4) == 0
                        ? new Step.Wanted(random.nextInt(articles.size()), true, 1 + random.nextInt(4))
                        : new Step.Wanted(random.nextInt(articles.size()), false, 1 + random.nextInt(12)))
                .toList();
        Step.Place place = new Step.Place("o" + ++orders, random.nextInt(3), random.nextInt(4) == 0, lines);
        boolean regrets = !prompt && place.buyer() != Step.ASKS_FIRST && random.nextInt(10) == 0;
        add(regrets ? new Step.Regret(place) : place);
    }

    private void answer(ModelOrder order) {
        Map<Integer, Long> confirmed = new TreeMap<>();
        if (order.status.equals("AWAITING_APPROVAL")) {
            add(random.nextInt(5) == 0 ? new Step.Withdraw(order.name) : agreed(order));
        }
        if (order.status.equals("SENT")) {
            for (int no = 1; no <= order.lines.size(); no++) {
                if (random.nextInt(4) == 0) {
                    confirmed.put(no, (long) random.nextInt((int) order.line(no).ordered + 1));
                }
            }
            add(new Step.Answer(order.name, confirmed, random.nextInt(5) == 0));
        }
    }

    private Step agreed(ModelOrder order) {
        Map<Integer, Long> left = new TreeMap<>();
        boolean yes = random.nextInt(4) > 0;
        for (int no = 1; yes && no <= order.lines.size(); no++) {
            if (random.nextInt(4) == 0) {
                left.put(no, (long) random.nextInt((int) order.line(no).ordered + 2));
            }
        }
        return new Step.Agree(order.name, yes, left);
    }

    private void hold(ModelOrder order) {
        if (order.isHeld() && random.nextInt(3) > 0) {
            add(new Step.Lift(order.name, 1 + random.nextInt(order.holds.size())));
        } else {
            add(new Step.Hold(order.name));
        }
    }

    private void cancel(ModelOrder order) {
        Map<Integer, Long> parts = new TreeMap<>();
        if (random.nextBoolean()) {
            int no = 1 + random.nextInt(order.lines.size());
            parts.put(
                    no,
                    1 + (long) random.nextInt((int) Math.max(1, order.line(no).unannounced()) + 1));
        }
        add(new Step.Cancel(order.name, parts));
    }

    private void carry(ModelOrder order) {
        if (!order.parcels.isEmpty()) {
            int no = 1 + random.nextInt(order.parcels.size());
            boolean twice = random.nextInt(5) == 0;
            boolean leaves = order.parcel(no).shipped ? random.nextInt(8) == 0 : random.nextInt(4) > 0;
            add(leaves ? new Step.Ship(order.name, no, twice) : new Step.Deliver(order.name, no, twice));
        }
    }

    private void purchase() {
        String name = "p" + (purchases.size() + 1);
        purchases.add(name);
        add(new Step.Purchase(name, random.nextInt(articles.size()), 1 + random.nextInt(20), day()));
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(20));
    }

    private void receive() {
        if (purchases.isEmpty()) {
            purchase();
        }
        String purchase = purchases.get(random.nextInt(purchases.size()));
        int chance = random.nextInt(8);
        if (chance == 0) {
            add(new Step.GiveUp(purchase));
        } else if (chance == 1) {
            add(new Step.Expect(purchase, day()));
        } else {
            add(new Step.Receive(purchase, 1 + random.nextInt((int) Math.max(1, model.coming(purchase)) + 1)));
        }
    }

    private void back(ModelOrder order) {
        if (!returns.isEmpty() && random.nextBoolean()) {
            decide(returns.get(random.nextInt(returns.size())));
            return;
        }
        if (order.parcels.isEmpty()) {
            return;
        }
        int no = 1 + random.nextInt(order.parcels.size());
        Map<Integer, Long> units = new TreeMap<>();
        for (Map.Entry<Integer, Long> line : order.parcel(no).units.entrySet()) {
            if (units.isEmpty() || random.nextBoolean()) {
                units.put(line.getKey(), 1 + (long) random.nextInt((int) (long) line.getValue()));
            }
        }
        String name = "r" + (steps.size() + 1);
        add(new Step.AskBack(name, order.name, no, units));
        if (model.knows(name)) {
            returns.add(name);
        }
    }

    /** When everything has come is the time to send some of it back. */
    private void backInTheEnd() {
        for (ModelOrder order : List.copyOf(model.orders().values())) {
            back(order);
        }
    }

    private void decide(String name) {
        Map<Integer, Long> authorised = model.undecided(name);
        authorised.replaceAll((no, requested) -> (long) random.nextInt((int) (long) requested + 1));
        if (!authorised.isEmpty()) {
            add(new Step.Decide(name, authorised));
        }
    }

    /** Lifts, answers and carries what is open, and takes back what nobody brings. */
    private void rest() {
        for (ModelOrder order : List.copyOf(model.orders().values())) {
            if (order.status.equals("AWAITING_APPROVAL")) {
                add(new Step.Agree(order.name, random.nextBoolean(), Map.of()));
            }
            for (int hold = 1; hold <= order.holds.size(); hold++) {
                if (order.holds.get(hold - 1)) {
                    add(new Step.Lift(order.name, hold));
                }
            }
            if (order.status.equals("SENT")) {
                add(new Step.Answer(order.name, Map.of(), false));
            }
        }
        for (ModelOrder order : List.copyOf(model.orders().values())) {
            if (order.status.equals("CONFIRMED") && order.lines.stream().anyMatch(line -> line.unannounced() > 0)) {
                add(new Step.Cancel(order.name, Map.of()));
            }
        }
        for (ModelOrder order : List.copyOf(model.orders().values())) {
            for (int no = 1; no <= order.parcels.size(); no++) {
                if (!order.parcel(no).shipped) {
                    add(new Step.Ship(order.name, no, false));
                }
                if (!order.parcel(no).delivered) {
                    add(new Step.Deliver(order.name, no, false));
                }
            }
        }
    }
}

package org.kontor.approval.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A generated company that changes while orders wait, and a second opinion about who may decide in it: written from the
 * rules of the trade by plain search over everybody, sharing nothing with the product but its records.
 */
final class World {

    static final List<String> ROLES = List.of("head", "finance", "lead", "buyer");

    /** Somebody of the company, or somebody who has left it. */
    static final class Someone {
        final long id;
        boolean active = true;
        boolean decides;
        boolean admin;
        /** role@unit */
        final Set<String> posts = new TreeSet<>();

        boolean away;
        Long deputy;
        Integer authority;

        Someone(long id) {
            this.id = id;
        }
    }

    /** tiers of seats of alternatives, written as asks are */
    record Law(long id, int unit, boolean inherited, int above, String role, List<List<String>> tiers, int hours) {}

    final Random random;
    final Map<Integer, Integer> above = new TreeMap<>();
    final Map<Long, Someone> people = new TreeMap<>();
    final Map<String, Integer> roleAuthority = new TreeMap<>();
    final List<Law> laws = new ArrayList<>();

    /** An empty one, to be filled by hand. */
    World() {
        random = new Random(0);
    }

    World(long seed) {
        random = new Random(seed);
        int units = 1 + random.nextInt(6);
        above.put(1, null);
        for (int unit = 2; unit <= units; unit++) {
            above.put(unit, 1 + random.nextInt(unit - 1));
        }
        int count = 2 + random.nextInt(8);
        for (long id = 1; id <= count; id++) {
            Someone one = new Someone(id);
            one.decides = random.nextInt(4) > 0;
            people.put(id, one);
            for (int i = random.nextInt(3); i >= 0; i--) {
                one.posts.add(post());
            }
            one.admin = id == 1 || random.nextInt(8) == 0;
            one.decides |= one.admin;
            if (random.nextInt(4) == 0) {
                one.authority = amount();
            }
        }
        for (Someone one : people.values()) {
            if (random.nextInt(5) == 0) {
                leaveFor(one);
            }
        }
        if (random.nextInt(3) == 0) {
            roleAuthority.put(any(ROLES), amount());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            laws.add(law(i));
        }
    }

    private Law law(int id) {
        List<List<String>> tiers = new ArrayList<>();
        for (int tier = 0; tier <= random.nextInt(3); tier++) {
            Set<String> seats = new TreeSet<>();
            for (int seat = 0; seat <= random.nextInt(2); seat++) {
                Set<String> asks = new TreeSet<>();
                for (int ask = 0; ask <= random.nextInt(2); ask++) {
                    asks.add(
                            switch (random.nextInt(6)) {
                                case 0 -> "person:" + (1 + random.nextInt(people.size() + 1));
                                case 1 -> "authority";
                                default -> "role:" + any(ROLES);
                            });
                }
                seats.add(String.join(" ", asks));
            }
            tiers.add(List.copyOf(seats));
        }
        String role = random.nextInt(4) == 0 ? any(ROLES) : null;
        return new Law(id, unit(), random.nextInt(4) > 0, amount() / 2, role, tiers, 1 + random.nextInt(48));
    }

    /** Somebody comes back, leaves, moves, loses or gains something. */
    void turn() {
        Someone one = anybody();
        switch (random.nextInt(8)) {
            case 0 -> one.active = one.admin || !one.active;
            case 1 -> one.posts.add(post());
            case 2 -> one.posts.clear();
            case 3 -> one.decides = one.admin || !one.decides;
            case 4 -> leaveFor(one);
            case 5, 6 -> {
                one.away = false;
                one.deputy = null;
            }
            default -> one.authority = random.nextBoolean() ? null : amount();
        }
    }

    private void leaveFor(Someone one) {
        one.away = true;
        Someone deputy = anybody();
        one.deputy = deputy == one || random.nextInt(4) == 0 ? null : Long.valueOf(deputy.id);
    }

    Someone anybody() {
        return any(List.copyOf(people.values()));
    }

    int unit() {
        return 1 + random.nextInt(above.size());
    }

    int amount() {
        return 1000 * (1 + random.nextInt(20));
    }

    private String post() {
        return any(ROLES) + "@" + unit();
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    // What the product is given.

    Organisation organisation() {
        List<Organisation.Unit> units = new ArrayList<>();
        above.forEach(
                (unit, parent) -> units.add(new Organisation.Unit(unit, parent == null ? null : Long.valueOf(parent))));
        List<Organisation.Person> known = new ArrayList<>();
        Map<Long, Optional<Long>> away = new HashMap<>();
        List<Organisation.Authority> authorities = new ArrayList<>();
        for (Someone one : people.values()) {
            if (one.active) {
                Set<Organisation.Post> posts = new HashSet<>();
                one.posts.forEach(post -> posts.add(new Organisation.Post(
                        Long.parseLong(post.substring(post.indexOf('@') + 1)), post.substring(0, post.indexOf('@')))));
                known.add(new Organisation.Person(one.id, "P" + one.id, posts, one.decides, one.admin));
            }
            if (one.away) {
                away.put(one.id, Optional.ofNullable(one.deputy));
            }
            if (one.authority != null) {
                authorities.add(new Organisation.Authority(one.id, null, "EUR", BigDecimal.valueOf(one.authority)));
            }
        }
        roleAuthority.forEach((role, most) ->
                authorities.add(new Organisation.Authority(null, role, "EUR", BigDecimal.valueOf(most))));
        return new Organisation(units, known, away, authorities);
    }

    List<StandingRule> rules() {
        return laws.stream()
                .map(law -> new StandingRule(
                        law.id(),
                        0,
                        "R" + law.id(),
                        law.unit(),
                        law.inherited(),
                        new RuleTerms(
                                new Condition.All(List.of(new Condition.Test(
                                        RuleField.AMOUNT, RuleOperator.MORE_THAN, List.of("" + law.above()), "EUR"))),
                                law.role() == null ? Set.of() : Set.of(law.role()),
                                law.tiers().stream()
                                        .map(tier ->
                                                tier.stream().map(Ask::parseAll).toList())
                                        .toList(),
                                law.hours())))
                .toList();
    }

    // The second opinion.

    /** The laws that an order is under. */
    List<Law> lawsFor(int unit, long requester, int amount) {
        List<Law> found = new ArrayList<>();
        for (Law law : laws) {
            boolean here = law.unit() == unit;
            for (Integer up = above.get(unit); up != null; up = above.get(up)) {
                here |= law.inherited() && law.unit() == up;
            }
            boolean his = law.role() == null
                    || people.get(requester).active
                            && people.get(requester).posts.stream().anyMatch(p -> p.startsWith(law.role() + "@"));
            if (here && his && amount > law.above()) {
                found.add(law);
            }
        }
        return found;
    }

    /** By tier, what must be answered: each question once. */
    static List<Set<String>> questions(List<Law> laws) {
        List<Set<String>> tiers = new ArrayList<>();
        for (Law law : laws) {
            for (int level = 0; level < law.tiers().size(); level++) {
                if (tiers.size() == level) {
                    tiers.add(new TreeSet<>());
                }
                tiers.get(level).addAll(law.tiers().get(level));
            }
        }
        return tiers;
    }

    /** Who could answer a question now. @param raised how many further steps up are asked as well */
    Set<Long> whoCould(String question, int unit, long requester, int amount, int raised) {
        return whoCould(question, unit, requester, amount, raised, Set.of());
    }

    Set<Long> whoCould(String question, int unit, long requester, int amount, int raised, Set<Long> except) {
        Set<Long> all = new TreeSet<>();
        int steps = 0;
        Integer level = unit;
        boolean first = true;
        while (steps <= raised) {
            Set<Long> here = new TreeSet<>();
            for (Someone one : people.values()) {
                boolean meant = level == null ? one.admin : isMeant(question, one, level, first, amount);
                if (meant && one.active && one.decides && bound(one, amount) != Bound.TOO_SMALL) {
                    Someone sits = standIn(one, requester);
                    if (sits != null && !except.contains(sits.id)) {
                        here.add(sits.id);
                    }
                }
            }
            here.removeAll(all);
            steps += here.isEmpty() ? 0 : 1;
            all.addAll(here);
            if (level == null) {
                break;
            }
            level = above.get(level);
            first = false;
        }
        return all;
    }

    private boolean isMeant(String question, Someone one, int level, boolean first, int amount) {
        for (String ask : question.split(" ")) {
            if (ask.startsWith("role:") && one.posts.contains(ask.substring(5) + "@" + level)
                    || first && ask.equals("person:" + one.id)
                    || ask.equals("authority")
                            && bound(one, amount) == Bound.ENOUGH
                            && one.posts.stream().anyMatch(post -> post.endsWith("@" + level))) {
                return true;
            }
        }
        return false;
    }

    private enum Bound {
        NONE,
        ENOUGH,
        TOO_SMALL
    }

    private Bound bound(Someone one, int amount) {
        Integer most = one.authority;
        if (most == null) {
            for (String post : one.posts) {
                Integer ofRole = roleAuthority.get(post.substring(0, post.indexOf('@')));
                most = ofRole == null ? most : most == null ? ofRole : Integer.valueOf(Math.max(most, ofRole));
            }
        }
        return most == null ? Bound.NONE : most >= amount ? Bound.ENOUGH : Bound.TOO_SMALL;
    }

    /** Follows deputies; nobody when it ends nowhere or touches the requester. */
    private Someone standIn(Someone one, long requester) {
        Someone now = one;
        for (int steps = 0; steps <= people.size(); steps++) {
            if (now == null || now.id == requester || !now.active) {
                return null;
            }
            if (!now.away) {
                return now.decides ? now : null;
            }
            now = now.deputy == null ? null : people.get(now.deputy);
        }
        return null;
    }
}

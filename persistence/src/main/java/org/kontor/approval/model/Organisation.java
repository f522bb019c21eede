package org.kontor.approval.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One company at one moment, as far as the search for approvers needs to know it. Only people who may sign in stand in it. */
public final class Organisation {

    /** @param parentId null for the root */
    public record Unit(long id, Long parentId) {}

    /** A role that somebody holds in a unit. */
    public record Post(long unitId, String role) {}

    /**
     * @param decides may decide about orders of others
     * @param administers keeps the company's rules, at its root: the last to be asked
     */
    public record Person(long id, String name, Set<Post> posts, boolean decides, boolean administers) {

        public Person {
            posts = Set.copyOf(posts);
        }

        public Set<String> roles() {
            return posts.stream().map(Post::role).collect(Collectors.toSet());
        }
    }

    /** How much a person, or whoever holds a role, may approve. */
    public record Authority(Long personId, String role, String currency, BigDecimal amount) {}

    private final Map<Long, Unit> units;
    private final Map<Long, Person> people;
    private final Map<Long, Optional<Long>> away;
    private final List<Authority> authorities;

    /** @param away who is absent now, with the deputy's id if one is named */
    public Organisation(
            Collection<Unit> units,
            Collection<Person> people,
            Map<Long, Optional<Long>> away,
            Collection<Authority> authorities) {
        this.units = units.stream().collect(Collectors.toUnmodifiableMap(Unit::id, Function.identity()));
        this.people = people.stream().collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
        this.away = Map.copyOf(away);
        this.authorities = List.copyOf(authorities);
    }

    /** The unit and those above it, up to the root. */
    public List<Long> pathUp(long unitId) {
        List<Long> path = new ArrayList<>();
        Unit unit = units.get(unitId);
        while (unit != null && !path.contains(unit.id())) {
            path.add(unit.id());
            unit = unit.parentId() == null ? null : units.get(unit.parentId());
        }
        return path;
    }

    public Collection<Person> people() {
        return people.values();
    }

    public Optional<Person> person(long id) {
        return Optional.ofNullable(people.get(id));
    }

    /**
     * Who sits in a person's place today: the person, or the end of the chain of deputies. Nobody when the chain ends at
     * someone who is away without deputy, has left, may not decide, or is the requester.
     */
    Optional<Person> present(Person person, long requesterId) {
        Set<Long> seen = new HashSet<>();
        Person current = person;
        while (current != null && current.id() != requesterId && seen.add(current.id())) {
            Optional<Long> deputy = away.get(current.id());
            if (deputy == null) {
                return Optional.of(current).filter(Person::decides);
            }
            current = deputy.map(people::get).orElse(null);
        }
        return Optional.empty();
    }

    /** Whether the person may approve the amount: with no figure named he may approve what his roles say, and so any. */
    boolean isWithinAuthority(Person person, String currency, BigDecimal amount) {
        List<Authority> own = authorityOf(person);
        return own.isEmpty() || covers(own, currency, amount);
    }

    /** Whether a figure is named for the person and covers the amount. */
    boolean hasAuthority(Person person, String currency, BigDecimal amount) {
        return covers(authorityOf(person), currency, amount);
    }

    private static boolean covers(List<Authority> own, String currency, BigDecimal amount) {
        return own.stream()
                .anyMatch(one -> one.currency().equals(currency) && one.amount().compareTo(amount) >= 0);
    }

    /** What is named for the person alone goes before what his roles have. */
    private List<Authority> authorityOf(Person person) {
        List<Authority> own = authorities.stream()
                .filter(one -> one.personId() != null && one.personId() == person.id())
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        Set<String> roles = person.roles();
        return authorities.stream()
                .filter(one -> one.personId() == null && roles.contains(one.role()))
                .toList();
    }
}

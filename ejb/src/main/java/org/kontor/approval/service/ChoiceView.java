package org.kontor.approval.service;

import java.util.List;

/** What a company's rules, limits and absences can name. */
public record ChoiceView(
        List<Unit> units, List<Role> roles, List<Person> people, List<Named> costCentres, List<Named> categories) {

    /** @param depth below the root */
    public record Unit(long id, String code, String name, int depth) {}

    /** @param name null for a role of the program, whose name is a text */
    public record Role(String code, String name) {}

    /**
     * @param unitId where the person stands first
     * @param decides whether a role lets the person decide about orders
     */
    public record Person(long id, String name, String email, long unitId, boolean decides) {}

    /** Something with a code. */
    public record Named(String code, String name) {}

    public ChoiceView {
        units = List.copyOf(units);
        roles = List.copyOf(roles);
        people = List.copyOf(people);
        costCentres = List.copyOf(costCentres);
        categories = List.copyOf(categories);
    }

    public boolean hasUnit(long id) {
        return units.stream().anyMatch(unit -> unit.id() == id);
    }

    public boolean hasRole(String code) {
        return roles.stream().anyMatch(role -> role.code().equals(code));
    }

    public boolean hasPerson(long id) {
        return people.stream().anyMatch(person -> person.id() == id);
    }
}

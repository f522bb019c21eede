package org.kontor.approval.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whom a seat asks for: who holds a role in the unit, one named person, or somebody with authority over the amount.
 *
 * @param role of {@link Kind#ROLE}
 * @param personId of {@link Kind#PERSON}
 */
public record Ask(Kind kind, String role, long personId) {

    /** What is asked for. */
    public enum Kind {
        ROLE,
        PERSON,
        AUTHORITY
    }

    public static Ask role(String code) {
        return new Ask(Kind.ROLE, code, 0);
    }

    public static Ask person(long id) {
        return new Ask(Kind.PERSON, null, id);
    }

    public static Ask authority() {
        return new Ask(Kind.AUTHORITY, null, 0);
    }

    /** Reads {@code role:code}, {@code person:12} or {@code authority}. */
    public static Ask parse(String text) {
        if (text.equals("authority")) {
            return authority();
        }
        if (text.matches("person:[0-9]{1,18}")) {
            return person(Long.parseLong(text.substring(7)));
        }
        if (text.matches("role:[a-zA-Z0-9._-]{1,60}")) {
            return role(text.substring(5));
        }
        throw Condition.invalid(text);
    }

    /** Reads alternatives, joined by blanks. */
    public static List<Ask> parseAll(String text) {
        return Arrays.stream(text.strip().split(" +"))
                .map(Ask::parse)
                .distinct()
                .toList();
    }

    public static String write(List<Ask> alternatives) {
        return alternatives.stream().map(Ask::toString).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return switch (kind) {
            case ROLE -> "role:" + role;
            case PERSON -> "person:" + personId;
            case AUTHORITY -> "authority";
        };
    }
}

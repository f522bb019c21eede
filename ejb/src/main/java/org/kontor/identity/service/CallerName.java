package org.kontor.identity.service;

/**
 * The name under which a caller is known to the container: says whether it is a person or a key, and its number. It
 * stands in logs, so it is no e-mail address.
 */
public record CallerName(Kind kind, long id) {

    /** What calls. */
    public enum Kind {
        PERSON,
        KEY
    }

    public static CallerName ofPerson(long id) {
        return new CallerName(Kind.PERSON, id);
    }

    public static CallerName ofKey(long id) {
        return new CallerName(Kind.KEY, id);
    }

    /** Reads what {@link #toString} wrote. @return null when the name is none of ours */
    public static CallerName parse(String name) {
        if (name == null || !name.matches("(person|key)-[0-9]{1,18}")) {
            return null;
        }
        int dash = name.indexOf('-');
        return new CallerName(
                name.startsWith("person") ? Kind.PERSON : Kind.KEY, Long.parseLong(name.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + id;
    }
}

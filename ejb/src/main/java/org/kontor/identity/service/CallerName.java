package org.kontor.identity.service;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which a caller is known to the container: says whether it is a person or a key, its number and, of a
 * person who signed in, the session. It stands in logs, so it is no e-mail address.
 *
 * @param sessionId null for a key, and for a person in whose name the house itself works
 */
public record CallerName(Kind kind, long id, Long sessionId) {

    private static final Pattern FORM =
            Pattern.compile("(?:person-([0-9]{1,18})(?:-s([0-9]{1,18}))?|key-([0-9]{1,18}))");

    /** What calls. */
    public enum Kind {
        PERSON,
        KEY
    }

    public static CallerName ofPerson(long id) {
        return new CallerName(Kind.PERSON, id, null);
    }

    public static CallerName ofSession(long personId, long sessionId) {
        return new CallerName(Kind.PERSON, personId, sessionId);
    }

    public static CallerName ofKey(long id) {
        return new CallerName(Kind.KEY, id, null);
    }

    /** Reads what {@link #toString} wrote. @return null when the name is none of ours */
    public static CallerName parse(String name) {
        Matcher parts = FORM.matcher(name == null ? "" : name);
        if (!parts.matches()) {
            return null;
        }
        if (parts.group(3) != null) {
            return ofKey(Long.parseLong(parts.group(3)));
        }
        long person = Long.parseLong(parts.group(1));
        return parts.group(2) == null ? ofPerson(person) : ofSession(person, Long.parseLong(parts.group(2)));
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT) + "-" + id;
        return sessionId == null ? name : name + "-s" + sessionId;
    }
}

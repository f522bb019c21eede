package org.kontor.verification.model.screening;

import java.util.ArrayList;
import java.util.List;

/** What is compared with the lists. */
public record Subject(Kind kind, String words) {

    private static final int MOST_OFFICERS = 30;

    /** What the words are. */
    public enum Kind {
        COMPANY,
        OFFICER,
        ADDRESS
    }

    /** @param officers one a line, what they are behind a comma or in brackets @param addresses one a line */
    public static List<Subject> of(String name, String officers, String addresses) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(new Subject(Kind.COMPANY, name));
        officers.lines()
                .map(line -> line.replaceAll("[(（,;，；].*", "").strip())
                .filter(officer -> officer.length() > 1)
                .distinct()
                .limit(MOST_OFFICERS)
                .forEach(officer -> subjects.add(new Subject(Kind.OFFICER, officer)));
        addresses
                .lines()
                .map(String::strip)
                .filter(address -> address.length() > 1)
                .distinct()
                .limit(MOST_OFFICERS)
                .forEach(address -> subjects.add(new Subject(Kind.ADDRESS, address)));
        return subjects;
    }
}

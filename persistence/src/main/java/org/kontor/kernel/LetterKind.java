package org.kontor.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Letters that a person may do without: the same stands on his home page. Letters about his account are none of them. */
public enum LetterKind {
    APPROVAL_ASKED,
    APPROVAL_DECIDED,
    APPROVAL_EXPIRED,
    RECURRING_REVIEW;

    /** Of names with blanks between; names of kinds that are no more are passed over. */
    public static Set<LetterKind> read(String names) {
        List<String> named = List.of((names == null ? "" : names).split(" "));
        return Arrays.stream(values())
                .filter(kind -> named.contains(kind.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static String write(Collection<LetterKind> kinds) {
        return kinds.stream().sorted().distinct().map(Enum::name).collect(Collectors.joining(" "));
    }
}

package org.kontor.tests.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** In one's own form each single thing that could be the other company's. */
final class MatrixReferences {

    /** Stands for the own digits where they are to stay. */
    static final String KEEP = "~own~";

    /** What is a text of its own and no thing of the company. */
    private static final Set<String> TEXTS = Set.of("client", "poNumber", "po", "name", "label");

    private MatrixReferences() {}

    /** The body with but one thing left to exchange, and the name of the field. */
    static Map<String, String> of(PageShots.Shot shot, MatrixCompany own) {
        Map<String, String> bodies = new LinkedHashMap<>();
        Pattern thing = Pattern.compile(
                shot.json()
                        ? "\"(\\w+)\":\"?(?:[A-Za-z]+ ?)?" + own.digits
                        : "([^=&]+)=(?:[a-zA-Z]{0,10}(?:%3A)?)" + own.digits + "[0-9]{0,2}(?=&|$)");
        List<int[]> found = new ArrayList<>();
        List<String> names = new ArrayList<>();
        thing.matcher(shot.body()).results().forEach(one -> {
            if (!TEXTS.contains(one.group(1))) {
                found.add(new int[] {one.start(), one.end()});
                names.add(one.group(1));
            }
        });
        for (int i = 0; i < found.size(); i++) {
            int begin = found.get(i)[0];
            int end = found.get(i)[1];
            bodies.putIfAbsent(
                    shot.body().substring(0, begin).replace(own.digits, KEEP)
                            + shot.body().substring(begin, end)
                            + shot.body().substring(end).replace(own.digits, KEEP),
                    names.get(i));
        }
        return bodies;
    }
}

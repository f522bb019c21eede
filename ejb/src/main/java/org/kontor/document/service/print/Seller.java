package org.kontor.document.service.print;

import java.util.List;
import java.util.stream.Stream;

/** Our house as its papers name it: from the environment, one line of the letterhead after the other. */
record Seller(String name, List<String> lines) {

    private static final String DEFAULT = "Kontor";

    /** {@code KONTOR_LETTERHEAD}: name, street, town, and what else is to stand there, with {@code |} between. */
    static Seller house() {
        String configured = System.getenv("KONTOR_LETTERHEAD");
        return of(configured == null || configured.isBlank() ? DEFAULT : configured);
    }

    static Seller of(String letterhead) {
        List<String> parts = Stream.of(letterhead.split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? of(DEFAULT) : new Seller(parts.get(0), parts.subList(1, parts.size()));
    }
}

package org.kontor.identity.service.people;

import java.time.Instant;
import java.util.List;

/** Somebody in the list of a company's people, with what he holds. */
public record PersonRow(long id, String name, String email, List<Post> posts, Instant seenAt) {

    public PersonRow {
        posts = List.copyOf(posts);
    }

    /**
     * A role held in a unit.
     *
     * @param name of a role that the company built; null for one of the program
     * @param startsAt null when it began already
     * @param endsAt null for good
     * @param managed whether the caller may take it
     */
    public record Post(
            String role,
            String name,
            long unitId,
            String unitName,
            Instant startsAt,
            Instant endsAt,
            boolean managed) {}
}

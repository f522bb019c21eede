package org.kontor.privacy.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.PersonalDataRepository;

/** What somebody accepted is kept with what was accepted, and who took whose data along. */
@ApplicationScoped
public class ConsentPersonalDataRepository extends PersonalDataRepository {

    private static final String BOOKS = "Papers of trade";

    @Override
    public String context() {
        return "privacy";
    }

    @Override
    public List<Piece> pieces() {
        return List.of(
                Piece.kept(
                        "privacy.consent",
                        columns("kind", "c.kind", "wording", "c.wording", "given", "c.given", "at", "c.at"),
                        "from privacy.consent c where c.person_id = ?1 order by c.id",
                        null,
                        BOOKS),
                Piece.kept(
                        "privacy.handing_out",
                        columns("at", "h.at"),
                        "from privacy.handing_out h where h.person_id = ?1 order by h.id",
                        null,
                        BOOKS),
                Piece.kept("privacy.erasure", Map.of(), "", null, BOOKS));
    }
}

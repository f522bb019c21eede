package org.kontor.cart.model.quick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.kernel.OldRecordRepository;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;

/** Forms that were sent, each once. Whoever sends one again meanwhile waits for the first and gets its figures. */
@ApplicationScoped
public class FormUseRepository extends OldRecordRepository {

    /** What came of the lines of a form when it was sent first. */
    public record Figures(int accepted, int refused, int merged) {}

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param input what the form says and what it is for; another input with the same token is refused
     * @return what came of it, when the form has been sent before; nothing when this is the first time
     * @throws RuleViolated {@link QuickRule#FORM_USED_FOR_OTHER_LINES}
     */
    public Optional<Figures> use(long companyId, UUID token, String input, Instant at) {
        String inputSha256 = Sha256.hex(input);
        int first = entities.createNativeQuery(
                        """
                        insert into cart.form_use (company_id, token, input_sha256, used_at)
                        values (?1, cast(?2 as uuid), ?3, ?4) on conflict do nothing
                        """)
                .setParameter(1, companyId)
                .setParameter(2, token.toString())
                .setParameter(3, inputSha256)
                .setParameter(4, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (first == 1) {
            return Optional.empty();
        }
        Object[] use = (Object[]) entities.createNativeQuery(
                        """
                        select input_sha256, accepted, refused, merged from cart.form_use
                        where company_id = ?1 and token = cast(?2 as uuid)
                        """)
                .setParameter(1, companyId)
                .setParameter(2, token.toString())
                .getSingleResult();
        if (!use[0].equals(inputSha256)) {
            throw new RuleViolated(QuickRule.FORM_USED_FOR_OTHER_LINES);
        }
        return Optional.of(new Figures(number(use[1]), number(use[2]), number(use[3])));
    }

    public void note(long companyId, UUID token, Figures figures) {
        entities.createNativeQuery(
                        """
                        update cart.form_use set accepted = ?3, refused = ?4, merged = ?5
                        where company_id = ?1 and token = cast(?2 as uuid)
                        """)
                .setParameter(1, companyId)
                .setParameter(2, token.toString())
                .setParameter(3, figures.accepted())
                .setParameter(4, figures.refused())
                .setParameter(5, figures.merged())
                .executeUpdate();
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "cart.form_use",
                        """
                delete from cart.form_use where (company_id, token) in (
                  select company_id, token from cart.form_use where used_at < ?1 limit ?2 for update skip locked)
                """));
    }

    private static int number(Object figure) {
        return ((Number) figure).intValue();
    }
}

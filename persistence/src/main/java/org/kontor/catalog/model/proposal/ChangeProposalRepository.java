package org.kontor.catalog.model.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/**
 * Proposals, and which kinds of changes need them. Who proposes and who decides holds the article first, then the proposal:
 * nobody waits for somebody who waits for him.
 */
@ApplicationScoped
public class ChangeProposalRepository {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** Whether changes of this kind wait for a second person. */
    public boolean isNeededFor(ChangeKind kind) {
        return !entities.createNativeQuery("select kind, 0 from catalog.second_person where kind = ?1")
                .setParameter(1, kind.name())
                .getResultList()
                .isEmpty();
    }

    /** Changes of these kinds wait for a second person from now on, the others do not. What waits goes on waiting. */
    public void need(Set<ChangeKind> kinds) {
        entities.createNativeQuery("delete from catalog.second_person where kind <> all (cast(?1 as text[]))")
                .setParameter(1, names(kinds))
                .executeUpdate();
        entities.createNativeQuery("insert into catalog.second_person (kind) select unnest(cast(?1 as text[]))"
                        + " on conflict do nothing")
                .setParameter(1, names(kinds))
                .executeUpdate();
    }

    private static String names(Set<ChangeKind> kinds) {
        return kinds.stream().map(ChangeKind::name).collect(Collectors.joining(",", "{", "}"));
    }

    /** @throws RuleViolated {@link CatalogRule#PRODUCT_NOT_FOUND} */
    public KeptProduct hold(String sku) {
        return hold("p.sku = ?1", sku);
    }

    /** @throws RuleViolated {@link CatalogRule#PRODUCT_NOT_FOUND} */
    public KeptProduct hold(long productId) {
        return hold("p.id = ?1", productId);
    }

    private KeptProduct hold(String which, Object key) {
        List<?> found = entities.createNativeQuery("select " + KeptProduct.COLUMNS + " from catalog.product p where "
                        + which + " for no key update")
                .setParameter(1, key)
                .getResultList();
        return SqlRow.all(found).stream()
                .findFirst()
                .map(KeptProduct::read)
                .orElseThrow(() -> new RuleViolated(CatalogRule.PRODUCT_NOT_FOUND, Map.of("sku", key)));
    }

    /**
     * @param product held
     * @throws RuleViolated {@link CatalogRule#PROPOSAL_WAITS}
     */
    public void add(KeptProduct product, ChangeProposal proposal, ChangeKind kind) {
        List<?> waiting = entities.createNativeQuery("select proposed_by, 0 from catalog.change_proposal"
                        + " where product_id = ?1 and kind = ?2 and state = 'WAITING'")
                .setParameter(1, product.id())
                .setParameter(2, kind.name())
                .getResultList();
        SqlRow.all(waiting).stream().findFirst().ifPresent(one -> {
            throw new RuleViolated(CatalogRule.PROPOSAL_WAITS, Map.of("who", one.text()));
        });
        entities.persist(proposal);
    }

    /** @throws RuleViolated {@link CatalogRule#PROPOSAL_NOT_FOUND} */
    public long productOf(long id) {
        return SqlRow.all(entities.createNativeQuery("select product_id, 0 from catalog.change_proposal where id = ?1")
                        .setParameter(1, id)
                        .getResultList())
                .stream()
                .findFirst()
                .map(SqlRow::number)
                .orElseThrow(() -> new RuleViolated(CatalogRule.PROPOSAL_NOT_FOUND));
    }

    /** @throws RuleViolated {@link CatalogRule#PROPOSAL_NOT_FOUND} */
    public ChangeProposal lock(long id) {
        ChangeProposal found = entities.find(ChangeProposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new RuleViolated(CatalogRule.PROPOSAL_NOT_FOUND);
        }
        return found;
    }

    /** Kinds that wait for a second person, in the order of the list. */
    public List<ChangeKind> needed() {
        List<?> found = entities.createNativeQuery("select kind, 0 from catalog.second_person")
                .getResultList();
        Set<String> kinds = SqlRow.all(found).stream().map(SqlRow::text).collect(Collectors.toSet());
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> kinds.contains(kind.name()))
                .toList();
    }
}

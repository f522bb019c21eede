package org.kontor.catalog.service.life;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.catalog.model.life.ProductMaintenanceRepository;
import org.kontor.catalog.model.life.ProductMaintenanceRepository.Seen;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.ChangeProposal;
import org.kontor.catalog.model.proposal.ChangeProposalRepository;
import org.kontor.catalog.model.proposal.Colleague;
import org.kontor.catalog.model.proposal.KeptProduct;
import org.kontor.catalog.model.proposal.ProductChange;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Staff change an article as they have seen it; what somebody else changed meanwhile is not overwritten. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class MaintainProduct {

    @Inject
    private ProductMaintenanceRepository products;

    @Inject
    private ChangeProposalRepository proposals;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /** What came of a change. */
    public enum Saved {
        AT_ONCE,
        /** It waits for a colleague; the article is as it was. */
        PROPOSED
    }

    /**
     * Changes the article, or proposes the change where an administrator wants a second person for it.
     *
     * @param note to the colleague who is to decide; may be empty
     * @throws RuleViolated {@link CatalogRule#PRODUCT_CHANGED_MEANWHILE}, {@link CatalogRule#PRODUCT_NOT_FOUND}; {@link
     *     CatalogRule#PROPOSAL_WAITS} and what {@link ChangeProposal} says where a second person is needed
     */
    public Saved change(String sku, long seenVersion, ProductChange change, String note) {
        return save(sku, seenVersion, change, note);
    }

    /**
     * Changes one field; the others of its kind stay as they are.
     *
     * @param field of {@link ChangeKind#fields}
     * @throws RuleViolated as {@link #change}
     */
    public Saved set(String sku, long seenVersion, String field, String value) {
        KeptProduct product = proposals.hold(sku);
        requireSeen(product, seenVersion);
        ChangeKind kind = ChangeKind.of(field);
        Map<String, String> values = product.of(kind);
        values.put(field, value);
        return save(sku, seenVersion, new ProductChange(kind, values), "");
    }

    /**
     * Sells it from now on, or not any more.
     *
     * @throws RuleViolated {@link CatalogRule#LIFE_OUT_OF_ORDER} when a draft is to end; as {@link #change}
     */
    public Saved sell(String sku, long seenVersion, boolean sold) {
        KeptProduct product = proposals.hold(sku);
        requireSeen(product, seenVersion);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ProductLife life = product.life();
        return save(sku, seenVersion, ProductChange.of(sold ? life.soldFrom(now) : life.endedAt(now)), "");
    }

    private Saved save(String sku, long seenVersion, ProductChange change, String note) {
        Instant now = clock.instant();
        if (!proposals.isNeededFor(change.kind())) {
            products.apply(new Seen(sku, seenVersion, now), change);
            return Saved.AT_ONCE;
        }
        KeptProduct product = proposals.hold(sku);
        requireSeen(product, seenVersion);
        CallerView caller = callers.current();
        Colleague by = new Colleague(caller.personId(), caller.personName());
        proposals.add(product, new ChangeProposal(product, change, note, by, now), change.kind());
        return Saved.PROPOSED;
    }

    private static void requireSeen(KeptProduct product, long seenVersion) {
        if (product.version() != seenVersion) {
            throw new RuleViolated(CatalogRule.PRODUCT_CHANGED_MEANWHILE);
        }
    }

    /**
     * @throws RuleViolated {@link CatalogRule#RELATED_UNKNOWN}, {@link CatalogRule#RELATED_TO_ITSELF}, {@link
     *     CatalogRule#SUCCESSORS_IN_A_CIRCLE}
     */
    public void relate(String sku, Relation kind, String other) {
        products.relate(sku, kind, other);
    }

    public void unrelate(String sku, String other) {
        products.unrelate(sku, other);
    }
}

package org.kontor.catalog.service.life;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.catalog.model.life.ProductMaintenanceRepository;
import org.kontor.catalog.model.life.ProductMaintenanceRepository.Seen;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.ChangeProposal;
import org.kontor.catalog.model.proposal.KeptProduct;
import org.kontor.catalog.model.proposal.ProductChange;
import org.kontor.catalog.service.proposal.Saved;
import org.kontor.catalog.service.proposal.SecondPerson;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Staff change an article as they have seen it; what somebody else changed meanwhile is not overwritten. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_EDIT)
public class MaintainProduct {

    @Inject
    private ProductMaintenanceRepository products;

    @Inject
    private SecondPerson second;

    @Inject
    private Clock clock;

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
    public Saved set(String sku, long seenVersion, String field, String value, String note) {
        KeptProduct product = second.hold(sku, seenVersion);
        ChangeKind kind = ChangeKind.of(field);
        Map<String, String> values = product.of(kind);
        values.put(field, value);
        return save(sku, seenVersion, new ProductChange(kind, values), note);
    }

    /**
     * Sells it from now on, or not any more.
     *
     * @throws RuleViolated {@link CatalogRule#LIFE_OUT_OF_ORDER} when a draft is to end; as {@link #change}
     */
    public Saved sell(String sku, long seenVersion, boolean sold, String note) {
        KeptProduct product = second.hold(sku, seenVersion);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ProductLife life = product.life();
        return save(sku, seenVersion, ProductChange.of(sold ? life.soldFrom(now) : life.endedAt(now)), note);
    }

    private Saved save(String sku, long seenVersion, ProductChange change, String note) {
        if (second.isNeededFor(change.kind())) {
            return second.propose(second.hold(sku, seenVersion), change, note);
        }
        products.apply(new Seen(sku, seenVersion, clock.instant()), change);
        return Saved.AT_ONCE;
    }

    /**
     * @param note as with {@link #change}
     * @throws RuleViolated {@link CatalogRule#RELATED_UNKNOWN}, {@link CatalogRule#RELATED_TO_ITSELF}, {@link
     *     CatalogRule#SUCCESSORS_IN_A_CIRCLE}
     */
    public Saved relate(String sku, Relation kind, String other, String note) {
        if (!second.isNeededFor(ChangeKind.RELATIONS)) {
            products.relate(sku, kind, other);
            return Saved.AT_ONCE;
        }
        KeptProduct product = second.hold(sku);
        products.requireRelatable(sku, kind, other);
        Map<String, String> wanted = new HashMap<>();
        if (kind == Relation.SUCCESSOR) {
            product.of(ChangeKind.RELATIONS).forEach((field, now) -> {
                if (now.equals(kind.name())) {
                    wanted.put(field, "");
                }
            });
        }
        wanted.put(ChangeKind.RELATIONS.field(other), kind.name());
        return second.propose(product, new ProductChange(ChangeKind.RELATIONS, wanted), note);
    }

    public Saved unrelate(String sku, String other, String note) {
        if (!second.isNeededFor(ChangeKind.RELATIONS)) {
            products.unrelate(sku, other);
            return Saved.AT_ONCE;
        }
        Map<String, String> wanted = Map.of(ChangeKind.RELATIONS.field(other), "");
        return second.propose(second.hold(sku), new ProductChange(ChangeKind.RELATIONS, wanted), note);
    }
}

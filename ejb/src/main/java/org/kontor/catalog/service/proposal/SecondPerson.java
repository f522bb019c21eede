package org.kontor.catalog.service.proposal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.proposal.ChangeKind;
import org.kontor.catalog.model.proposal.ChangeProposal;
import org.kontor.catalog.model.proposal.ChangeProposalRepository;
import org.kontor.catalog.model.proposal.Colleague;
import org.kontor.catalog.model.proposal.KeptProduct;
import org.kontor.catalog.model.proposal.ProductChange;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.RuleViolated;

/** Keeps a change of an article for a colleague to decide, where an administrator wants a second person for it. */
@ApplicationScoped
public class SecondPerson {

    @Inject
    private ChangeProposalRepository proposals;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    public boolean isNeededFor(ChangeKind kind) {
        return proposals.isNeededFor(kind);
    }

    /** The article as it is: nobody else changes it meanwhile. @throws RuleViolated {@link CatalogRule#PRODUCT_NOT_FOUND} */
    public KeptProduct hold(String sku) {
        return proposals.hold(sku);
    }

    /** @throws RuleViolated {@link CatalogRule#PRODUCT_CHANGED_MEANWHILE}; as {@link #hold(String)} */
    public KeptProduct hold(String sku, long seenVersion) {
        KeptProduct product = proposals.hold(sku);
        if (product.version() != seenVersion) {
            throw new RuleViolated(CatalogRule.PRODUCT_CHANGED_MEANWHILE);
        }
        return product;
    }

    /**
     * @param product held
     * @param note to who decides; may be empty
     * @throws RuleViolated {@link CatalogRule#PROPOSAL_WAITS}; what {@link ChangeProposal} says
     */
    public Saved propose(KeptProduct product, ProductChange change, String note) {
        CallerView caller = callers.current();
        Colleague by = new Colleague(caller.personId(), caller.personName());
        proposals.add(product, new ChangeProposal(product, change, note, by, clock.instant()), change.kind());
        return Saved.PROPOSED;
    }
}

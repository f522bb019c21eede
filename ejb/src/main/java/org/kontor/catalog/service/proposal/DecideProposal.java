package org.kontor.catalog.service.proposal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.proposal.ChangeProposal;
import org.kontor.catalog.model.proposal.ChangeProposalRepository;
import org.kontor.catalog.model.proposal.Colleague;
import org.kontor.catalog.model.proposal.KeptProduct;
import org.kontor.catalog.model.proposal.ProductChange;
import org.kontor.catalog.model.proposal.ProductChangeRepository;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** A colleague agrees to what one of staff wants an article to be, or refuses it; who proposed it may take it back. */
@Stateless
@RolesAllowed(Permission.STAFF_CATALOG_APPROVE)
public class DecideProposal {

    /** What came of agreeing. */
    public enum Agreed {
        /** The article is changed. */
        APPROVED,
        /** Nothing is changed: it was proposed for something that is not so any more. */
        STALE
    }

    @Inject
    private ChangeProposalRepository proposals;

    @Inject
    private ProductChangeRepository changes;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /**
     * The article is changed as if it were saved now, with the same checks, in the same transaction.
     *
     * @throws RuleViolated {@link CatalogRule#PROPOSAL_NOT_FOUND}, {@link CatalogRule#PROPOSAL_NEEDS_A_COLLEAGUE},
     *     {@link CatalogRule#PROPOSAL_DECIDED}; what {@link ProductChange} and {@link ProductChangeRepository} say
     */
    public Agreed approve(long id) {
        Instant now = clock.instant();
        KeptProduct product = proposals.hold(proposals.productOf(id));
        ChangeProposal proposal = proposals.lock(id);
        ProductChange change = proposal.approve(product, by(), now);
        if (change == null) {
            return Agreed.STALE;
        }
        changes.apply(product, change, now);
        return Agreed.APPROVED;
    }

    /** @throws RuleViolated {@link CatalogRule#REFUSAL_NEEDS_A_REASON}, {@link CatalogRule#WORDS_TOO_LONG}; as {@link #approve} */
    public void refuse(long id, String reason) {
        proposals.hold(proposals.productOf(id));
        proposals.lock(id).refuse(by(), reason, clock.instant());
    }

    /** @throws RuleViolated {@link CatalogRule#PROPOSAL_OF_ANOTHER}; as {@link #approve} */
    @RolesAllowed(Permission.STAFF_CATALOG_EDIT)
    public void withdraw(long id) {
        proposals.hold(proposals.productOf(id));
        proposals.lock(id).withdraw(by(), clock.instant());
    }

    private Colleague by() {
        CallerView caller = callers.current();
        return new Colleague(caller.personId(), caller.personName());
    }
}

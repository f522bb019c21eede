package org.kontor.requisition.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.LinkRepository;
import org.kontor.requisition.model.ListLink;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;

/** Makes addresses by which colleagues copy a list, and ends them. Its owner alone does. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class LinkRequisitionList {

    @Inject
    private RequisitionRepository lists;

    @Inject
    private LinkRepository links;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** A list and the links to it that have not ended. */
    public record Links(RequisitionList list, List<ListLink> open) {}

    /** @throws RuleViolated {@link RequisitionRule#LIST_NOT_FOUND}, {@link RequisitionRule#ACCESS_TOO_LOW} */
    public Links of(long listId) {
        RequisitionList list =
                lists.get(ListReader.of(callers.current()), listId).require(Access.OWN);
        return new Links(list, links.of(listId, clock.instant()));
    }

    /**
     * @param days of 24 hours that it lasts
     * @return its secret, which cannot be read again
     * @throws RuleViolated {@link RequisitionRule#LINK_DAYS_OUT_OF_BOUNDS}, {@link RequisitionRule#TOO_MANY_LINKS}, and what
     *     {@link #of} says
     */
    public LinkToken make(long listId, long days) {
        RequisitionRepository.Reader owner = ListReader.of(callers.current());
        lists.get(owner, listId).require(Access.OWN);
        Instant now = clock.instant();
        LinkToken token = LinkToken.fresh();
        links.add(owner.companyId(), listId, token, now, ListLink.end(now, days));
        return token;
    }

    /** @throws RuleViolated {@link RequisitionRule#LINK_NOT_FOUND}, and what {@link #of} says */
    public void end(long listId, long linkId) {
        lists.get(ListReader.of(callers.current()), listId).require(Access.OWN);
        links.end(listId, linkId);
    }
}

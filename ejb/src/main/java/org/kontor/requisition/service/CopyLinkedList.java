package org.kontor.requisition.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.LinkRepository;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;

/** Takes what a link leads to as a list of the caller's own. What becomes of either later does not touch the other. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class CopyLinkedList {

    @Inject
    private RequisitionRepository lists;

    @Inject
    private LinkRepository links;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @param name of the copy
     * @return its id
     * @throws RuleViolated {@link RequisitionRule#LINK_NOT_FOUND}, {@link RequisitionRule#NAME_TAKEN}, {@link
     *     RequisitionRule#TOO_MANY_LISTS}, or what {@link RequisitionList#checked} says
     */
    public long copy(String token, String name) {
        CallerView caller = callers.current();
        RequisitionRepository.Reader reader = ListReader.of(caller);
        Instant now = clock.instant();
        LinkRepository.Linked linked = links.get(reader.companyId(), token, now, true);
        String plain = RequisitionList.checked(name, linked.note());
        long id = lists.add(reader, caller.personName(), plain, linked.note(), now);
        lists.put(lists.get(reader, id), reader.companyId(), lists.items(linked.listId()));
        return id;
    }
}

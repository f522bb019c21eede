package org.kontor.requisition.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;

/** Makes a list of the caller's own. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class MakeRequisitionList {

    @Inject
    private RequisitionRepository lists;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @return its id
     * @throws RuleViolated {@link RequisitionRule#NAME_TAKEN}, {@link RequisitionRule#TOO_MANY_LISTS}, or what {@link
     *     RequisitionList#checked} says
     */
    public long make(String name, String note) {
        CallerView caller = callers.current();
        String plain = RequisitionList.checked(name, note);
        return lists.add(ListReader.of(caller), caller.personName(), plain, note, clock.instant());
    }
}

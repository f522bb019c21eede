package org.kontor.requisition.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;

/** Ends a list; its owner alone does. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class DeleteRequisitionList {

    @Inject
    private RequisitionRepository lists;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @param version as it was seen: what a colleague added meanwhile is not deleted unseen
     * @throws RuleViolated {@link RequisitionRule#BODY_INCOMPLETE} without a version, {@link
     *     RequisitionRule#LIST_NOT_FOUND}, {@link RequisitionRule#ACCESS_TOO_LOW}, {@link RequisitionRule#CHANGED_MEANWHILE}
     */
    public void delete(long id, Long version) {
        if (version == null) {
            throw new RuleViolated(RequisitionRule.BODY_INCOMPLETE, Map.of("missing", "version"));
        }
        CallerView caller = callers.current();
        lists.get(ListReader.of(caller), id).require(Access.OWN);
        lists.touch(id, version, caller.personName(), clock.instant());
        lists.delete(id);
    }
}

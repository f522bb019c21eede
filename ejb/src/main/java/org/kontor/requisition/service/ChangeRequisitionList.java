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
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;

/** Renames a list and changes its note; its owner alone does. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class ChangeRequisitionList {

    @Inject
    private RequisitionRepository lists;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @param version upon which the change was made
     * @param note null to leave it as it is
     * @throws RuleViolated {@link RequisitionRule#CHANGED_MEANWHILE}, {@link RequisitionRule#NAME_TAKEN}, or what {@link
     *     RequisitionList#checked} says
     */
    public void change(long id, long version, String name, String note) {
        CallerView caller = callers.current();
        RequisitionRepository.Reader owner = ListReader.of(caller);
        RequisitionList list = lists.get(owner, id).require(Access.OWN);
        String kept = note == null ? list.note() : note;
        String plain = RequisitionList.checked(name, kept);
        lists.touch(id, version, caller.personName(), clock.instant());
        if (lists.isTaken(owner, plain, id)) {
            throw new RuleViolated(RequisitionRule.NAME_TAKEN, Map.of("name", plain));
        }
        lists.rename(id, plain, kept);
    }
}

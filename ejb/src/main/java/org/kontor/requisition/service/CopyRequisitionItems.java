package org.kontor.requisition.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;

/** Copies items to another list of the caller, or moves them there. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class CopyRequisitionItems {

    @Inject
    private RequisitionRepository lists;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * @throws RuleViolated {@link RequisitionRule#NOTHING_CHOSEN}, {@link RequisitionRule#LIST_NOT_FOUND}, {@link
     *     RequisitionRule#ACCESS_TOO_LOW}, {@link RequisitionRule#TOO_MANY_ITEMS}, {@link RequisitionRule#ITEM_NOT_FOUND}
     */
    public void copy(WantedItems chosen, long to, boolean move) {
        long from = chosen.list();
        CallerView caller = callers.current();
        RequisitionRepository.Reader reader = ListReader.of(caller);
        lists.get(reader, from).require(move ? Access.EDIT : Access.READ);
        RequisitionList target = lists.get(reader, to).require(Access.EDIT);
        if (from == to) {
            throw new RuleViolated(RequisitionRule.NOTHING_CHOSEN);
        }
        lists.touch(Math.min(from, to), null, caller.personName(), clock.instant());
        lists.touch(Math.max(from, to), null, caller.personName(), clock.instant());
        List<RequisitionRepository.Item> there = lists.items(from);
        Set<Long> wanted = ChosenItems.of(chosen.items(), there);
        List<RequisitionRepository.Item> items =
                there.stream().filter(item -> wanted.contains(item.id())).toList();
        lists.put(target, reader.companyId(), items);
        if (move) {
            lists.remove(
                    from, items.stream().map(RequisitionRepository.Item::id).toList());
        }
    }
}

package org.kontor.requisition.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;

/** Sets quantities and takes items off, upon the version of the list that was seen. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class EditRequisitionItems {

    @Inject
    private RequisitionRepository lists;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private OrderableQueries articles;

    /**
     * @param quantities by id of the item
     * @throws RuleViolated {@link RequisitionRule#CHANGED_MEANWHILE}, {@link RequisitionRule#ITEM_NOT_FOUND}, or what {@link LotSize#accept} says
     */
    public void edit(long id, long version, Map<Long, BigDecimal> quantities, Collection<Long> removed) {
        CallerView caller = callers.current();
        lists.get(ListReader.of(caller), id).require(Access.EDIT);
        lists.touch(id, version, caller.personName(), clock.instant());
        requireOnList(id, Stream.concat(quantities.keySet().stream(), removed.stream()));
        lists.remove(id, removed);
        List<RequisitionRepository.Item> items = lists.items(id);
        Map<Long, Orderable> known = articles.byId(
                caller.companyId(),
                items.stream().map(RequisitionRepository.Item::productId).toList(),
                caller.language());
        Map<Long, BigDecimal> changed = items.stream()
                .filter(item -> quantities.containsKey(item.id())
                        && quantities.get(item.id()).compareTo(item.quantity()) != 0
                        && known.containsKey(item.productId()))
                .collect(Collectors.toMap(
                        RequisitionRepository.Item::id, item -> lot(known.get(item.productId()), item.unit())
                                .accept(quantities.get(item.id()))
                                .amount()));
        lists.setQuantities(id, changed);
    }

    private void requireOnList(long id, Stream<Long> named) {
        Set<Long> there =
                lists.items(id).stream().map(RequisitionRepository.Item::id).collect(Collectors.toSet());
        if (!named.allMatch(there::contains)) {
            throw new RuleViolated(RequisitionRule.ITEM_NOT_FOUND);
        }
    }

    /** A unit that is out of use may come back: what is noted of it has only its outer limits. */
    private static LotSize lot(Orderable article, String unit) {
        return article.units().of(unit).map(UnitView::lot).orElseGet(() -> LotSize.any(unit));
    }
}

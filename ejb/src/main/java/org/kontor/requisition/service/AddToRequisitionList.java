package org.kontor.requisition.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.kontor.cart.service.quick.QuickOrder;
import org.kontor.cart.service.quick.QuickOrderQueries;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;

/** Puts typed articles on a list, on top of what it has of them; what is no article comes back. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class AddToRequisitionList {

    @Inject
    private RequisitionRepository lists;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private QuickOrderQueries lookup;

    /**
     * An article without price or stock now may well be needed again: it is put down.
     *
     * @return the lines, each with what it means
     * @throws RuleViolated {@link RequisitionRule#ACCESS_TOO_LOW}, {@link RequisitionRule#TOO_MANY_ITEMS}
     */
    public QuickOrder add(long id, List<TypedLine> typed) {
        CallerView caller = callers.current();
        RequisitionRepository.Reader reader = ListReader.of(caller);
        RequisitionList list = lists.get(reader, id).require(Access.EDIT);
        QuickOrder order = lookup.resolve(typed);
        List<RequisitionRepository.Item> items = order.rows().stream()
                .filter(QuickRow::isArticle)
                .map(row -> new RequisitionRepository.Item(
                        0,
                        row.article().productId(),
                        row.article().sku(),
                        row.unit().key(),
                        row.quantity()))
                .toList();
        if (!items.isEmpty()) {
            lists.touch(id, null, caller.personName(), clock.instant());
            lists.put(list, reader.companyId(), items);
        }
        return order;
    }
}

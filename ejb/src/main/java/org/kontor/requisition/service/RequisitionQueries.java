package org.kontor.requisition.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.kontor.cart.service.quick.QuickOrderQueries;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.LinkRepository;
import org.kontor.requisition.model.RequisitionList;
import org.kontor.requisition.model.RequisitionRepository;
import org.kontor.requisition.model.RequisitionRule;
import org.kontor.requisition.model.ShareRepository;

/** Lists of the caller and those shared with him. Prices, stock and what may be seen are always the reader's own, of now. */
@Stateless
@RolesAllowed(Permission.CART_EDIT)
public class RequisitionQueries {

    @Inject
    private RequisitionRepository lists;

    @Inject
    private ShareRepository shares;

    @Inject
    private LinkRepository links;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    @EJB
    private QuickOrderQueries lookup;

    public List<RequisitionList> all() {
        return lists.all(ListReader.of(callers.current()));
    }

    /** @throws RuleViolated {@link RequisitionRule#LIST_NOT_FOUND} */
    public RequisitionView one(long id) {
        RequisitionList list = lists.get(ListReader.of(callers.current()), id);
        List<RequisitionRepository.Item> items = lists.items(id);
        return new RequisitionView(
                list, items, lookup.resolve(lines(items)), list.access() == Access.OWN ? shares.of(id) : List.of());
    }

    /**
     * Lines for the caller's cart, numbered as the items of the whole list are.
     *
     * @throws RuleViolated {@link RequisitionRule#LIST_NOT_FOUND}, {@link RequisitionRule#ACCESS_TOO_LOW}, {@link
     *     RequisitionRule#NOTHING_CHOSEN}, {@link RequisitionRule#ITEM_NOT_FOUND}
     */
    public List<TypedLine> toOrder(WantedItems wanted) {
        lists.get(ListReader.of(callers.current()), wanted.list()).require(Access.ORDER);
        List<RequisitionRepository.Item> items = lists.items(wanted.list());
        List<TypedLine> lines = lines(items);
        if (wanted.items() == null) {
            return lines;
        }
        Set<Long> chosen = ChosenItems.of(wanted.items(), items);
        return lines.stream()
                .filter(line -> chosen.contains(items.get(line.line() - 1).id()))
                .toList();
    }

    /** @throws RuleViolated {@link RequisitionRule#LINK_NOT_FOUND}, also when the list is of another company */
    public LinkedView linked(String token) {
        LinkRepository.Linked linked =
                links.get(ListReader.of(callers.current()).companyId(), token, clock.instant(), false);
        return new LinkedView(linked, lookup.resolve(lines(lists.items(linked.listId()))));
    }

    /** Units and colleagues of the caller's company. */
    public List<ShareRepository.Target> targets() {
        CallerView caller = callers.current();
        return shares.targets(ListReader.of(caller).companyId(), caller.personId());
    }

    private static List<TypedLine> lines(List<RequisitionRepository.Item> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> new TypedLine(
                        i + 1,
                        items.get(i).sku(),
                        items.get(i).quantity().stripTrailingZeros().toPlainString(),
                        items.get(i).unit(),
                        items.get(i).sku(),
                        false))
                .toList();
    }
}

package org.kontor.inventory.service.reorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.identity.service.CallerQueries;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.purchase.OrderedArticle;
import org.kontor.inventory.model.purchase.PurchaseOrder;
import org.kontor.inventory.model.purchase.PurchaseRepository;
import org.kontor.inventory.model.purchase.Receiver;
import org.kontor.inventory.model.reorder.ReorderNeed;
import org.kontor.inventory.model.reorder.ReorderRepository;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.inventory.service.waiting.MovePromises;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Makes purchase orders of what is low, one for each supplier and site. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class OrderAgain {

    private record Receipt(String supplier, long siteId) {}

    @Inject
    private ReorderRepository levels;

    @Inject
    private PurchaseRepository purchases;

    @Inject
    private MovePromises promises;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * What is ordered of an article.
     *
     * @param quantity rounded up to whole multiples; null when it could not be read
     * @param seen {@link ReorderNeed#mark} of what it was decided upon
     */
    public record Wanted(BigDecimal quantity, String seen) implements Serializable {}

    /**
     * The same form makes its orders once; two forms do not order the same twice, for the second finds more to come than it
     * has seen.
     *
     * @param wanted by the id of the terms
     * @throws RuleViolated {@link InventoryRule#NOT_LOW}, {@link InventoryRule#NOTHING_TICKED}, {@link
     *     InventoryRule#FORM_USED} and what {@link ReorderNeed#order} says; nothing is ordered then
     */
    public void order(String formKey, Map<Long, Wanted> wanted) {
        if (wanted.isEmpty()) {
            throw new RuleViolated(InventoryRule.NOTHING_TICKED);
        }
        if (purchases.madeBy(formKey).isPresent()) {
            if (!levels.madeBy(formKey).containsAll(wanted.keySet())) {
                throw new RuleViolated(InventoryRule.FORM_USED);
            }
            return;
        }
        Receiver by = new Receiver(callers.current().personName(), clock.instant());
        List<PurchaseOrder> orders = levels.lockLow(wanted.keySet(), by.at()).stream()
                .collect(Collectors.groupingBy(
                        need -> new Receipt(need.terms().supplier(), need.siteId()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(needs -> order(formKey, needs, wanted, by))
                .toList();
        orders.forEach(order -> purchases.add(order, by));
        promises.lockAndMove(
                orders.stream()
                        .flatMap(order -> order.articles().stream())
                        .distinct()
                        .toList(),
                MoveCause.SUPPLY,
                by.at());
    }

    private PurchaseOrder order(String formKey, List<ReorderNeed> needs, Map<Long, Wanted> wanted, Receiver by) {
        LocalDate today = LocalDate.ofInstant(by.at(), ZoneOffset.UTC);
        ReorderNeed first = needs.get(0);
        PurchaseOrder order = PurchaseOrder.open(
                purchases.nextNumber(),
                formKey,
                first.terms().supplier(),
                first.siteId(),
                ordered(first, wanted, today),
                by);
        needs.stream().skip(1).forEach(need -> order.add(ordered(need, wanted, today)));
        return order;
    }

    private static OrderedArticle ordered(ReorderNeed need, Map<Long, Wanted> wanted, LocalDate today) {
        Wanted of = wanted.get(need.levelId());
        return need.order(of.quantity(), of.seen(), today);
    }
}

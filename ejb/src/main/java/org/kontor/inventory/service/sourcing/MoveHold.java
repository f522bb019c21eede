package org.kontor.inventory.service.sourcing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.model.Hold;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.SourcingRepository;
import org.kontor.inventory.model.StockRepository;
import org.kontor.inventory.model.purchase.PurchaseRepository;
import org.kontor.inventory.model.waiting.BackOrderRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Holds goods of a line at another site instead, in the transaction of whoever has the order's lock. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class MoveHold {

    @Inject
    private PurchaseRepository sites;

    @Inject
    private BackOrderRepository articles;

    @Inject
    private StockRepository stock;

    @Inject
    private SourcingRepository sourcing;

    /**
     * @throws RuleViolated {@link InventoryRule#SITE_UNKNOWN}, {@link InventoryRule#SAME_SITE}, {@link
     *     InventoryRule#QUANTITY_WRONG}, {@link InventoryRule#MOVE_REASON_MISSING}, {@link InventoryRule#NOT_HELD_THERE}, {@link
     *     InventoryRule#NOT_FREE_THERE}
     */
    public void move(MoveHoldCommand command) {
        long from = sites.site(command.fromSite());
        long to = sites.site(command.toSite());
        require(from != to, InventoryRule.SAME_SITE, Map.of("site", command.toSite()));
        require(
                command.quantity() != null && command.quantity().signum() > 0,
                InventoryRule.QUANTITY_WRONG,
                Map.of("line", command.lineNo()));
        require(!command.reason().isBlank(), InventoryRule.MOVE_REASON_MISSING, Map.of());
        List<Long> article = List.of(command.productId());
        articles.lock(article);
        BigDecimal free = stock.lock(article).stream()
                .filter(item -> item.siteId() == to)
                .map(item -> item.free())
                .findFirst()
                .orElse(BigDecimal.ZERO);
        BigDecimal held = stock.held(command.orderNumber()).stream()
                .filter(hold -> hold.lineNo() == command.lineNo() && hold.siteId() == from)
                .map(Hold::quantity)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        require(
                held.compareTo(command.quantity()) >= 0,
                InventoryRule.NOT_HELD_THERE,
                Map.of(
                        "site",
                        command.fromSite(),
                        "held",
                        held.stripTrailingZeros().toPlainString()));
        require(
                free.compareTo(command.quantity()) >= 0,
                InventoryRule.NOT_FREE_THERE,
                Map.of(
                        "site",
                        command.toSite(),
                        "free",
                        free.max(BigDecimal.ZERO).stripTrailingZeros().toPlainString()));
        stock.release(command.orderNumber(), List.of(hold(command, from)), command.at());
        stock.holdMore(command.orderNumber(), List.of(hold(command, to)), command.at());
        sourcing.noteMove(
                command.orderNumber(),
                command.lineNo(),
                from,
                to,
                command.quantity(),
                command.actor(),
                command.reason().strip(),
                command.at());
    }

    private static Hold hold(MoveHoldCommand command, long site) {
        return new Hold(command.lineNo(), command.productId(), site, command.quantity());
    }

    private static void require(boolean holds, InventoryRule rule, Map<String, Object> details) {
        if (!holds) {
            throw new RuleViolated(rule, details);
        }
    }
}

package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.kernel.Money;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.GiveBackReturned;
import org.kontor.order.service.GiveBackReturnedCommand;
import org.kontor.returns.model.CreditedLine;
import org.kontor.returns.model.Decider;
import org.kontor.returns.model.GoodsReturn;
import org.kontor.returns.model.ResolvedGoods;
import org.kontor.returns.model.ReturnRepository;
import org.kontor.returns.model.ReturnRule;

/**
 * Says what the buyer gets for goods that were accepted. Money goes back to where the order took it from in the same
 * transaction: to its budget, and off the account of the company unless the buyer is paid back. What is given back of a line
 * is never more than it cost.
 */
@Stateless
@RolesAllowed(Permission.STAFF_RETURN_MANAGE)
public class ResolveReturn {

    @Inject
    private ReturnRepository returns;

    @Inject
    private ReturnDesk desk;

    @Inject
    private ReturnLetters letters;

    @EJB
    private GiveBackReturned giveBack;

    /**
     * @throws RuleViolated {@link ReturnRule#NOTHING_CHOSEN}, {@link ReturnRule#REPLACEMENT_UNKNOWN} for an order that is
     *     not the company's, in another currency, older than the return, or ended; what {@link ReturnDesk#take} and {@link GoodsReturn#resolve} say
     */
    public void resolve(ResolveReturnCommand command) {
        GoodsReturn accepted = desk.take(command.number(), command.version());
        if (command.goods().isEmpty()) {
            throw new RuleViolated(ReturnRule.NOTHING_CHOSEN);
        }
        command.goods().forEach(goods -> requireReplacement(accepted, goods));
        Map<Integer, CreditedLine> credited = returns.lockCredited(
                accepted.companyId(),
                accepted.orderNumber(),
                command.goods().stream()
                        .map(goods -> accepted.line(goods.lineNo()).orderLineNo())
                        .toList());
        Decider by = desk.caller();
        Map<Integer, BigDecimal> amounts = new TreeMap<>();
        List<Money> onAccount = new ArrayList<>();
        List<Money> worths = new ArrayList<>();
        for (ResolvedGoods goods : command.goods()) {
            int lineNo = accepted.line(goods.lineNo()).orderLineNo();
            Money worth = accepted.resolve(goods, credited.get(lineNo), by);
            worths.add(worth);
            if (goods.resolution().isMoney()) {
                credited.computeIfPresent(lineNo, (no, line) -> line.with(goods.quantity()));
                amounts.merge(lineNo, worth.amount(), BigDecimal::add);
            }
            if (goods.resolution().isOnAccount()) {
                onAccount.add(worth);
            }
        }
        returns.flush();
        giveBack.giveBack(new GiveBackReturnedCommand(
                accepted.orderNumber(),
                amounts,
                onAccount.stream().reduce(Money::plus).orElse(null),
                by.name(),
                by.at()));
        letters.tell(accepted, by.at(), letter -> {
            for (int place = 0; place < worths.size(); place++) {
                ResolvedGoods goods = command.goods().get(place);
                letter.add(
                        "",
                        goods.resolution().name(),
                        accepted.line(goods.lineNo()).sku(),
                        letter.quantity(goods.quantity()),
                        letter.amount(worths.get(place)),
                        worths.get(place).currency(),
                        goods.replacementOrder());
            }
        });
    }

    private void requireReplacement(GoodsReturn accepted, ResolvedGoods goods) {
        String order = goods.replacementOrder();
        if (!order.isEmpty() && !returns.isReplacement(order, accepted.orderNumber(), accepted.requestedAt())) {
            throw new RuleViolated(ReturnRule.REPLACEMENT_UNKNOWN, Map.of("line", goods.lineNo(), "sku", order));
        }
    }
}

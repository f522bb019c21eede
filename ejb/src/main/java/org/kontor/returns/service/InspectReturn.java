package org.kontor.returns.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.integration.model.Outbox;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.returns.event.GoodsRestocked;
import org.kontor.returns.model.Decider;
import org.kontor.returns.model.GoodsReturn;
import org.kontor.returns.model.ReturnInspection;
import org.kontor.returns.model.ReturnLine;
import org.kontor.returns.model.ReturnRepository;
import org.kontor.returns.model.ReturnRule;

/**
 * Notes what was found of goods that came back, and where they go. What is fit for sale becomes stock at the site where it
 * arrived, by an event; everything else changes no stock.
 */
@Stateless
@RolesAllowed(Permission.STAFF_RETURN_MANAGE)
public class InspectReturn {

    @Inject
    private ReturnRepository returns;

    @Inject
    private ReturnDesk desk;

    @Inject
    private Outbox outbox;

    @Inject
    private ReturnLetters letters;

    /**
     * @throws RuleViolated {@link ReturnRule#NOTHING_CHOSEN}, what {@link ReturnDesk#take} and {@link GoodsReturn#inspect} say
     */
    public void inspect(InspectReturnCommand command) {
        GoodsReturn arrived = desk.take(command.number(), command.version());
        if (command.found().isEmpty()) {
            throw new RuleViolated(ReturnRule.NOTHING_CHOSEN);
        }
        Decider by = desk.caller();
        List<ReturnInspection> inspections = command.found().stream()
                .map(found -> arrived.inspect(found, by))
                .toList();
        returns.flush();
        outbox.recordAll(inspections.stream()
                .filter(ReturnInspection::isForStock)
                .map(one -> restocked(arrived, one, by))
                .toList());
        tellOfRejected(arrived, inspections, by);
    }

    /** What is not accepted; of the rest he hears when it is known what he gets. */
    private void tellOfRejected(GoodsReturn arrived, List<ReturnInspection> inspections, Decider by) {
        List<ReturnInspection> rejected =
                inspections.stream().filter(one -> !one.isAccepted()).toList();
        if (!rejected.isEmpty()) {
            letters.tell(
                    arrived,
                    by.at(),
                    letter -> rejected.forEach(one ->
                            letter.add(one.words(), "rejected", one.line().sku(), letter.quantity(one.quantity()))));
        }
    }

    private GoodsRestocked restocked(GoodsReturn arrived, ReturnInspection one, Decider by) {
        ReturnLine line = one.line();
        return new GoodsRestocked(
                arrived.number(),
                one.id(),
                returns.siteCode(one.siteId()),
                line.productId(),
                returns.factor(arrived.orderNumber(), line.orderLineNo()).toBase(one.quantity()),
                by.at());
    }
}

package org.kontor.inventory.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.service.purchase.ChangePurchase;
import org.kontor.inventory.service.purchase.PurchaseQueries;
import org.kontor.inventory.service.purchase.PurchaseView;
import org.kontor.inventory.service.purchase.ReceiveGoods;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** One purchase order: what arrived is typed line by line and booked by Enter; days move, lines are added or given up. */
@Named("officePurchase")
@RequestScoped
public class OfficePurchasePage extends PortalPage {

    @EJB
    private PurchaseQueries queries;

    @EJB
    private ChangePurchase change;

    @EJB
    private ReceiveGoods receive;

    private PurchaseView purchase;

    @Override
    protected void load() {
        purchase = queries.byNumber(argument())
                .orElseThrow(() -> new RuleViolated(InventoryRule.PURCHASE_NOT_FOUND, Map.of("number", argument())));
    }

    @Override
    protected void submit() {
        String number = argument();
        switch (sent("verb")) {
            case "receive" -> receive.receive(number, version(), received());
            case "add" ->
                change.add(
                        number,
                        version(),
                        sent("sku"),
                        SentFigures.quantity(sent("quantity")),
                        SentFigures.day(sent("day")));
            case "expect" -> change.expect(number, version(), line(), SentFigures.day(sent("day-" + line())));
            case "give-up" -> change.giveUp(number, version(), line());
            default -> {
                refuse(400);
                return;
            }
        }
        redirect("/office/purchase/" + number);
    }

    /** The lines beside which a quantity was typed. */
    private List<ReceiveGoods.Received> received() {
        return queries.byNumber(argument()).map(PurchaseView::lines).orElse(List.of()).stream()
                .map(PurchaseView.Line::lineNo)
                .filter(no -> !sent("came-" + no).isEmpty())
                .map(no -> new ReceiveGoods.Received(
                        no,
                        SentFigures.quantity(sent("came-" + no)),
                        sent("lot-" + no).isEmpty() ? null : sent("lot-" + no)))
                .toList();
    }

    @Override
    protected String fieldOf(RuleViolated violated) {
        return switch (sent("verb")) {
            case "add" -> SentFigures.field(violated, "");
            case "expect" -> SentFigures.field(violated, "-" + line());
            default -> "";
        };
    }

    private long version() {
        return sent("version").matches("[0-9]{1,18}") ? Long.parseLong(sent("version")) : -1;
    }

    private int line() {
        return sent("line").matches("[0-9]{1,5}") ? Integer.parseInt(sent("line")) : 0;
    }

    public PurchaseView getPurchase() {
        return purchase;
    }

    /** The first line of which something is to come: where the cursor stands. */
    public int getFirstOpen() {
        return purchase.lines().stream()
                .filter(line -> line.open().signum() > 0)
                .map(PurchaseView.Line::lineNo)
                .findFirst()
                .orElse(0);
    }
}

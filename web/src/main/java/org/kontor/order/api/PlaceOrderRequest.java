package org.kontor.order.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderRule;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.organisation.service.ownfield.OwnInput;

/**
 * Body of a new order. Prices are not part of it.
 *
 * @param shipTo label or id of an address of the company; left out for the preferred one
 * @param poNumber the buyer's own number, up to 40 characters
 * @param requestedDate the day on which the goods are wanted
 * @param costCentre code of the cost centre that is charged
 * @param budgetId the budget that pays; needed only when the cost centre has several open ones
 * @param comment a word to those who approve, up to 1,000 characters
 * @param ownFields what the company asks for with the order, by short name
 * @param completeDelivery true: nothing goes before all is there; else goods go as they come
 */
public record PlaceOrderRequest(
        List<Line> lines,
        String shipTo,
        String poNumber,
        LocalDate requestedDate,
        String costCentre,
        Long budgetId,
        String comment,
        Map<String, String> ownFields,
        Boolean completeDelivery) {

    /**
     * @param sku part number, exactly as in the catalogue
     * @param unit UN/ECE code of one of the article's units; left out for its base unit
     * @param ownFields what the company asks for with each line, by short name
     */
    public record Line(String sku, BigDecimal quantity, String unit, Map<String, String> ownFields) {}

    /** @throws RuleViolated {@link OrderRule#MUST_HAVE_LINES}, {@link OrderRule#LINE_INCOMPLETE} */
    PlaceOrderCommand command(String idempotencyKey) {
        if (lines == null) {
            throw new RuleViolated(OrderRule.MUST_HAVE_LINES);
        }
        List<PlaceOrderCommand.Line> wanted = new ArrayList<>();
        Map<String, Map<String, String>> own = new HashMap<>();
        for (Line line : lines) {
            if (line == null || line.sku() == null || line.quantity() == null) {
                throw new RuleViolated(OrderRule.LINE_INCOMPLETE, Map.of("line", wanted.size() + 1));
            }
            if (line.ownFields() != null) {
                own.put(String.valueOf(wanted.size() + 1), line.ownFields());
            }
            wanted.add(new PlaceOrderCommand.Line(line.sku(), line.quantity(), line.unit()));
        }
        return PlaceOrderCommand.ofLines(idempotencyKey, wanted, shipTo, poNumber, requestedDate)
                .charged(costCentre, budgetId, null, comment)
                .with(new OwnInput(ownFields == null ? Map.of() : ownFields, own))
                .complete(Boolean.TRUE.equals(completeDelivery));
    }
}

package org.kontor.cart.api;

import java.math.BigDecimal;
import java.util.Map;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.service.CartLineCommand;
import org.kontor.kernel.RuleViolated;

/**
 * Body of a line to add: part number and quantity.
 *
 * @param unit UN/ECE code of one of the article's units; left out for its base unit
 */
public record CartLineRequest(String sku, BigDecimal quantity, String unit) {

    /** Body of a new quantity. */
    public record Change(BigDecimal quantity) {}

    static CartLineCommand command(String sku, BigDecimal quantity, String unit) {
        if (sku == null || quantity == null) {
            throw new RuleViolated(CartRule.LINE_INCOMPLETE, Map.of("missing", sku == null ? "sku" : "quantity"));
        }
        return new CartLineCommand(sku, quantity, unit);
    }
}

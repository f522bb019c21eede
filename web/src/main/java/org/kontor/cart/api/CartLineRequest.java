package org.kontor.cart.api;

import java.math.BigDecimal;
import java.util.Map;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.service.CartLineCommand;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;

/**
 * Body of a line to add: part number and quantity.
 *
 * @param unit UN/ECE code of one of the article's units; left out for its base unit
 */
public record CartLineRequest(String sku, BigDecimal quantity, String unit) {

    /**
     * Body of a new quantity.
     *
     * @param content what one of the unit holds, to agree to it after it has changed: 40 or 1/8
     */
    public record Change(BigDecimal quantity, String content) {}

    /** @throws RuleViolated {@link CartRule#CONTENT_UNREADABLE} */
    static UnitFactor content(String written) {
        return written == null
                ? null
                : UnitFactor.read(written)
                        .orElseThrow(() -> new RuleViolated(CartRule.CONTENT_UNREADABLE, Map.of("content", written)));
    }

    static CartLineCommand command(String sku, BigDecimal quantity, String unit) {
        if (sku == null || quantity == null) {
            throw new RuleViolated(CartRule.LINE_INCOMPLETE, Map.of("missing", sku == null ? "sku" : "quantity"));
        }
        return new CartLineCommand(sku, quantity, unit);
    }
}

package org.kontor.cart.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.kernel.RuleViolated;

/** Lines of a quick order, in order. */
public record QuickOrderRequest(List<Line> lines) {

    /**
     * @param code a part number: ours, the manufacturer's or the GTIN, in any spelling
     * @param unit optional; must be one in which the article is sold
     */
    public record Line(String code, BigDecimal quantity, String unit) {}

    static List<TypedLine> typed(QuickOrderRequest request) {
        if (request == null || request.lines() == null) {
            throw new RuleViolated(CartRule.LINE_INCOMPLETE, Map.of("missing", "lines"));
        }
        List<TypedLine> typed = new ArrayList<>();
        for (Line line : request.lines()) {
            if (line == null) {
                throw new RuleViolated(CartRule.LINE_INCOMPLETE, Map.of("missing", "code"));
            }
            typed.add(new TypedLine(
                    typed.size() + 1, text(line.code()), plain(line.quantity()), text(line.unit()), "", false));
        }
        return typed;
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    private static String plain(BigDecimal quantity) {
        if (quantity == null) {
            return "";
        }
        boolean writable = quantity.precision() <= 20 && Math.abs(quantity.scale()) <= 20;
        return writable ? quantity.stripTrailingZeros().toPlainString() : quantity.toString();
    }
}

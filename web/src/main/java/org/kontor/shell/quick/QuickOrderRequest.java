package org.kontor.shell.quick;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kontor.cart.model.CartRepository;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.quick.QuickRule;
import org.kontor.cart.service.quick.TypedLine;
import org.kontor.kernel.RuleViolated;

/**
 * Lines of a quick order, in order.
 *
 * @param cart the id of one of the caller's carts; left out for the current one
 */
public record QuickOrderRequest(List<Line> lines, Long cart) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,255}");

    /**
     * @param code a part number: ours, the manufacturer's or the GTIN, in any spelling
     * @param unit optional; must be one in which the article is sold
     */
    public record Line(String code, BigDecimal quantity, String unit) {}

    public static List<TypedLine> typed(QuickOrderRequest request) {
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

    /**
     * What names a form that counts once.
     *
     * @throws RuleViolated {@link QuickRule#FORM_KEY_INVALID}
     */
    public static UUID once(String idempotencyKey) {
        if (idempotencyKey == null || !KEY.matcher(idempotencyKey).matches()) {
            throw new RuleViolated(QuickRule.FORM_KEY_INVALID);
        }
        return UUID.nameUUIDFromBytes(idempotencyKey.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Into which of the caller's carts.
     *
     * @throws RuleViolated {@link CartRule#CART_NOT_FOUND}: no cart is called 0
     */
    public long into() {
        if (cart != null && cart == CartRepository.Owner.CURRENT) {
            throw new RuleViolated(CartRule.CART_NOT_FOUND);
        }
        return cart == null ? CartRepository.Owner.CURRENT : cart;
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

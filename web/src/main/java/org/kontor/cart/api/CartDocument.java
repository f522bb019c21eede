package org.kontor.cart.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.kontor.cart.service.CartLineView;
import org.kontor.cart.service.CartView;
import org.kontor.kernel.UnitFactor;

/**
 * A cart at today's prices.
 *
 * @param id left out for a current cart that nothing was ever put into
 * @param name left out for a current cart that was given none
 * @param checkoutKey Idempotency-Key for an order made from this cart
 * @param net sum of the lines that have a price
 */
public record CartDocument(
        Long id,
        String name,
        String comment,
        boolean current,
        String checkoutKey,
        long version,
        String currency,
        BigDecimal net,
        boolean orderable,
        List<Line> lines) {

    /**
     * @param ownNumber what the company calls the article; left out when it has no number of its own
     * @param baseUnit the unit in which the article is kept; left out when that is the unit
     * @param baseQuantity the quantity in that unit
     * @param unitPrice price of {@code priceBase} units; left out when the company has no price
     * @param available over all sites
     * @param blocked whether the line keeps the cart from being ordered
     * @param content what one of the unit holds of the base unit: 50 or 1/8; left out when that is the unit
     * @param contentBefore what it held when the line was made, or {@code unknown}; left out unless what it holds today is to
     *     be agreed to
     * @param fitting the nearest quantity that is sold; left out unless this one is not and another is
     */
    public record Line(
            String sku,
            String name,
            String ownNumber,
            String unit,
            BigDecimal quantity,
            String baseUnit,
            BigDecimal baseQuantity,
            BigDecimal unitPrice,
            BigDecimal priceBase,
            BigDecimal net,
            BigDecimal available,
            BigDecimal later,
            LocalDate laterOn,
            boolean blocked,
            String content,
            String contentBefore,
            BigDecimal fitting,
            String comment) {

        static Line of(CartLineView line) {
            return new Line(
                    line.sku(),
                    line.name(),
                    line.ownNumber(),
                    line.unit(),
                    line.quantity(),
                    line.isPacked() ? line.baseUnit() : null,
                    line.isPacked() ? line.inBase() : null,
                    line.price() == null ? null : line.price().amount(),
                    line.price() == null ? null : line.price().base(),
                    line.net() == null ? null : line.net().amount(),
                    line.available(),
                    line.later() == null ? null : line.later().quantity(),
                    line.later() == null ? null : line.later().day(),
                    line.isBlocked(),
                    line.isPacked() ? text(line.content()) : null,
                    before(line),
                    line.fitting(),
                    line.comment());
        }

        private static String before(CartLineView line) {
            if (!line.isContentChanged()) {
                return null;
            }
            return line.contentBefore() == null
                    ? "unknown"
                    : line.contentBefore().toString();
        }

        private static String text(UnitFactor content) {
            return content == null ? null : content.toString();
        }
    }

    static CartDocument of(CartView cart) {
        return new CartDocument(
                cart.id() == 0 ? null : cart.id(),
                cart.name(),
                cart.comment(),
                cart.current(),
                cart.checkoutKey() == null ? null : cart.checkoutKey().toString(),
                cart.version(),
                cart.currency(),
                cart.net().amount(),
                cart.isOrderable(),
                cart.lines().stream().map(Line::of).toList());
    }
}

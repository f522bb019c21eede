package org.kontor.cart.service;

import java.math.BigDecimal;
import org.kontor.cart.model.Item;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;

/**
 * A line of a cart with today's price and stock.
 *
 * @param ownNumber what the company calls the article; null when it has no number of its own
 * @param price null when the company has no price for this quantity
 * @param seen the price at which the buyer first saw the line as it is; null when he sees it for the first time
 * @param net null without a price
 * @param item the article and its unit
 * @param inBase the quantity in the article's base unit; null when the article is not sold in its unit any more
 * @param available over all sites, in whole ones of the unit, after the lines before it
 * @param orderable false when the article, or its unit, is not sold any more
 * @param misfit why the quantity is not sold any more in this unit; null when it is
 * @param fitting the nearest quantity that is sold; null unless this one is not and another is
 * @param content what one of the unit holds of the base unit today; null when the article is not sold in it any more
 * @param contentBefore what it held when the buyer put it in; null when nobody knows, and in the base unit
 * @param later what of it would come later; null when all of it comes at once or not at all
 * @param contentAgreed false when he has yet to agree to what it holds today
 */
public record CartLineView(
        Item item,
        String sku,
        String name,
        String ownNumber,
        String unit,
        BigDecimal quantity,
        BigDecimal inBase,
        String baseUnit,
        BigDecimal orderMultiple,
        BigDecimal minQuantity,
        UnitPrice price,
        UnitPrice seen,
        Money net,
        BigDecimal available,
        boolean orderable,
        RuleViolated misfit,
        BigDecimal fitting,
        UnitFactor content,
        UnitFactor contentBefore,
        boolean contentAgreed,
        String comment,
        CartWait later) {

    public long productId() {
        return item.productId();
    }

    /** How the line names its unit: the base unit by nothing. */
    public String unitKey() {
        return item.unit();
    }

    /** How the line is named among others: {@code EQ-50}, {@code XBX:EQ-50}. */
    public String key() {
        return isPacked() ? item.unit() + ":" + sku : sku;
    }

    /** Whether it is in another unit than the article is kept in. */
    public boolean isPacked() {
        return !item.unit().isEmpty();
    }

    /** Whether the price is another one than the buyer has seen. */
    public boolean isPriceChanged() {
        return price != null && seen != null && !price.equals(seen);
    }

    /** Whether one of the unit may hold something else than when the buyer put it in; he has to agree to that. */
    public boolean isContentChanged() {
        return !contentAgreed;
    }

    /** Whether the buyer can put the line right by a word: agree to the content, take the quantity that is sold. */
    public boolean isMendable() {
        return orderable && (misfit == null ? isContentChanged() : fitting != null);
    }

    /** The quantity with which the line would be right. */
    public BigDecimal mended() {
        return misfit == null ? quantity : fitting;
    }

    public boolean isShort() {
        return later == null && available.compareTo(quantity) < 0;
    }

    /** Whether this line, as it stands, keeps the cart from being ordered. */
    public boolean isBlocked() {
        return !orderable || misfit != null || isContentChanged() || price == null || isShort();
    }
}

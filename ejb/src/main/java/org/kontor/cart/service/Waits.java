package org.kontor.cart.service;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.kontor.inventory.service.waiting.WaitOutlook;

/** What is left of articles while the lines of an order to be are looked at one after the other; all in base units. */
public final class Waits {

    private final Map<Long, BigDecimal> left;
    private final Map<Long, WaitOutlook> outlook;
    private final Map<Long, BigDecimal> waiting = new HashMap<>();

    /** @param outlook of the articles of which more may be ordered than is left */
    public Waits(Map<Long, BigDecimal> left, Map<Long, WaitOutlook> outlook) {
        this.left = new HashMap<>(left);
        this.outlook = outlook;
    }

    public BigDecimal left(long productId) {
        return left.getOrDefault(productId, BigDecimal.ZERO);
    }

    /** Whether so much is left, or may be waited for beyond what is left. */
    public boolean allows(long productId, BigDecimal quantity) {
        BigDecimal later = quantity.subtract(left(productId)).max(BigDecimal.ZERO);
        WaitOutlook article = outlook.get(productId);
        return later.signum() == 0
                || article != null
                        && waiting.getOrDefault(productId, BigDecimal.ZERO)
                                        .add(later)
                                        .compareTo(article.room())
                                <= 0;
    }

    /** @return what of the quantity would come later; null when it is here, and when nobody may wait for that much */
    public CartWait take(long productId, BigDecimal quantity) {
        BigDecimal later = quantity.subtract(left(productId)).max(BigDecimal.ZERO);
        left.put(productId, left(productId).subtract(quantity).max(BigDecimal.ZERO));
        WaitOutlook article = outlook.get(productId);
        if (later.signum() == 0 || article == null) {
            return null;
        }
        BigDecimal further = waiting.merge(productId, later, BigDecimal::add);
        return further.compareTo(article.room()) > 0 ? null : new CartWait(later, article.day(further));
    }
}

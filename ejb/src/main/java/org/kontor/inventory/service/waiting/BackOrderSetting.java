package org.kontor.inventory.service.waiting;

import java.math.BigDecimal;

/**
 * Whether more of an article may be ordered than lies here; quantities in the unit that it is kept in.
 *
 * @param most for how much may be waited altogether; null for any quantity
 * @param waiting for how much is waited now
 * @param version -1 as long as nothing was set
 */
public record BackOrderSetting(boolean allowed, BigDecimal most, int handlingDays, BigDecimal waiting, long version) {

    static final BackOrderSetting NONE = new BackOrderSetting(false, null, 1, BigDecimal.ZERO, -1);
}

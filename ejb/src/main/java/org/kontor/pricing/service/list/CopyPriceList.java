package org.kontor.pricing.service.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitPrice;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.list.PriceListRepository;

/** Makes a new list of the prices that hold now or later in another one, dearer or cheaper by a percentage. */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class CopyPriceList {

    private static final BigDecimal LEAST = BigDecimal.valueOf(-99);
    private static final BigDecimal MOST = BigDecimal.valueOf(900);

    @Inject
    private PriceListRepository lists;

    @Inject
    private Clock clock;

    /**
     * @param percent that is added; 0 copies as it is
     * @param decimals to which prices are rounded, half up
     * @return how many prices were copied
     * @throws RuleViolated {@link PricingRule#PERCENT_WRONG}, {@link PricingRule#DECIMALS_WRONG}, and as opening a list
     */
    public int copy(String from, String code, String name, BigDecimal percent, int decimals) {
        if (percent.compareTo(LEAST) < 0 || percent.compareTo(MOST) > 0) {
            throw new RuleViolated(PricingRule.PERCENT_WRONG, Map.of("least", LEAST, "most", MOST));
        }
        if (decimals < 0 || decimals > UnitPrice.DECIMALS) {
            throw new RuleViolated(PricingRule.DECIMALS_WRONG, Map.of("most", UnitPrice.DECIMALS));
        }
        long source = lists.id(from);
        long copy = lists.open(code, name, lists.currency(source));
        return lists.copy(source, copy, BigDecimal.ONE.add(percent.movePointLeft(2)), decimals, clock.instant());
    }
}

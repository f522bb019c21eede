package org.kontor.order.service.recurring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitPrice;
import org.kontor.order.model.recurring.RecurringRule;

/** Agrees to the prices shown. A run that waits is tried again within a minute. */
@Stateless
@RolesAllowed(Permission.RECURRING_EDIT)
public class AcceptRecurringPrices {

    @Inject
    private RecurringAccess access;

    @Inject
    private RecurringCheck check;

    @EJB
    private CallerQueries callers;

    /**
     * @param shown price by part number as the caller was shown it
     * @throws RuleViolated {@link RecurringRule#PRICE_CHANGED_MEANWHILE} when a price is not the one shown
     */
    public void accept(String number, long seen, Map<String, String> shown) {
        String language = callers.current().language();
        access.change(number, seen, (order, days, cause) -> {
            List<RecurringCheck.CheckedLine> lines =
                    check.check(order.companyId(), language, order.templateLines(), order.allowedRise(), cause.at());
            Map<Long, UnitPrice> now = new HashMap<>();
            for (RecurringCheck.CheckedLine line : lines) {
                if (line.now() != null) {
                    String price = RecurringCheck.written(line.now());
                    if (!price.equals(shown.get(line.line().sku()))) {
                        throw new RuleViolated(
                                RecurringRule.PRICE_CHANGED_MEANWHILE,
                                Map.of("sku", line.line().sku(), "now", price));
                    }
                    now.put(line.line().productId(), line.now());
                }
            }
            order.accept(now, cause);
        });
    }
}

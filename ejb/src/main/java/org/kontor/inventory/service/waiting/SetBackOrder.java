package org.kontor.inventory.service.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.purchase.KeptArticle;
import org.kontor.inventory.model.purchase.OrderedArticle;
import org.kontor.inventory.model.purchase.PurchaseRepository;
import org.kontor.inventory.model.waiting.BackOrderRepository;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Says whether more of an article may be ordered than lies here. Who waits already goes on waiting when it may be no more. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class SetBackOrder {

    private static final int LONGEST_HANDLING_DAYS = 60;

    @Inject
    private BackOrderRepository articles;

    @Inject
    private PurchaseRepository purchases;

    @Inject
    private MovePromises promises;

    @Inject
    private Clock clock;

    /**
     * @param version as it was seen; -1 when nothing was set
     * @param most for how much may be waited altogether; null for any quantity
     * @throws RuleViolated {@link InventoryRule#QUANTITY_WRONG} with the detail {@code field}, {@link
     *     InventoryRule#HANDLING_DAYS_WRONG}, {@link InventoryRule#TERMS_CHANGED_MEANWHILE}
     */
    public void set(String sku, long version, boolean allowed, BigDecimal most, int handlingDays) {
        KeptArticle article = purchases.kept(sku);
        if (most != null && !OrderedArticle.canBe(most, article.unit())) {
            throw new RuleViolated(InventoryRule.QUANTITY_WRONG).with("field", "most");
        }
        if (handlingDays < 0 || handlingDays > LONGEST_HANDLING_DAYS) {
            throw new RuleViolated(InventoryRule.HANDLING_DAYS_WRONG);
        }
        articles.set(article.productId(), allowed, most, handlingDays, version);
        promises.move(List.of(article.productId()), MoveCause.TERMS, clock.instant());
    }
}

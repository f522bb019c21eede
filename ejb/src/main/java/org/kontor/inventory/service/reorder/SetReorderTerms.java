package org.kontor.inventory.service.reorder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.kontor.inventory.model.purchase.KeptArticle;
import org.kontor.inventory.model.purchase.PurchaseRepository;
import org.kontor.inventory.model.reorder.ReorderRepository;
import org.kontor.inventory.model.reorder.ReorderTerms;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.inventory.service.waiting.MovePromises;
import org.kontor.kernel.Permission;

/** Says when an article is to be ordered again for a site, or that nobody is to be reminded of it any more. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class SetReorderTerms {

    @Inject
    private ReorderRepository levels;

    @Inject
    private PurchaseRepository purchases;

    @Inject
    private MovePromises promises;

    @Inject
    private Clock clock;

    /** @param version of the terms as they were seen, here as below; -1 when there were none */
    public void set(String sku, String site, long version, ReorderTerms terms) {
        KeptArticle article = purchases.kept(sku);
        levels.set(article, purchases.site(site), terms.requireFor(article.unit()), version);
        promiseAnew(article);
    }

    public void remove(String sku, String site, long version) {
        KeptArticle article = purchases.kept(sku);
        levels.remove(article, purchases.site(site), version);
        promiseAnew(article);
    }

    /** The time that a supplier needs is what those are promised for whom nothing is on order. */
    private void promiseAnew(KeptArticle article) {
        promises.lockAndMove(List.of(article.productId()), MoveCause.TERMS, clock.instant());
    }
}

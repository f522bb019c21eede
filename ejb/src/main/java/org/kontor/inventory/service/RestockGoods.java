package org.kontor.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.inventory.model.RestockRepository;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.inventory.service.waiting.ServeWaiting;
import org.kontor.kernel.Permission;
import org.kontor.returns.event.GoodsRestocked;

/** Makes stock of goods that came back fit for sale: who waits for them has them at once, the rest can be sold. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class RestockGoods {

    @Inject
    private RestockRepository restocked;

    @Inject
    private ServeWaiting waiters;

    /** The same news twice changes nothing. */
    public void restock(GoodsRestocked goods) {
        List<Long> article = List.of(goods.productId());
        waiters.begin(article);
        if (restocked.book(goods)) {
            waiters.serve(article, MoveCause.RECEIPT, goods.occurredAt());
        }
    }
}

package org.kontor.inventory.service.waiting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import org.kontor.integration.model.Outbox;
import org.kontor.inventory.event.HeldForOrder;
import org.kontor.inventory.model.StockRepository;
import org.kontor.inventory.model.waiting.BackOrderRepository;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.inventory.model.waiting.WaitingRepository;

/**
 * Gives goods that became free to those who wait for them, in the transaction that frees them: nobody else can take them in
 * between, and no message can be lost.
 */
@Dependent
public class ServeWaiting {

    @Inject
    private BackOrderRepository articles;

    @Inject
    private StockRepository stock;

    @Inject
    private WaitingRepository waiting;

    @Inject
    private MovePromises promises;

    @Inject
    private Outbox outbox;

    /** To be called before the stock of these articles is changed: all of it is locked, in the order in which all others lock it. */
    public void begin(Collection<Long> productIds) {
        articles.lock(productIds);
        stock.lock(productIds);
    }

    /** To be called after their stock was changed; who still waits is promised again what can be promised now. */
    public void serve(Collection<Long> productIds, MoveCause cause, Instant at) {
        serve(productIds, at);
        promises.move(productIds, cause, at);
    }

    /** As {@link #serve(Collection, MoveCause, Instant)}, for who promises again himself what he has changed besides. */
    public void serve(Collection<Long> productIds, Instant at) {
        outbox.recordAll(waiting.serve(productIds, at).stream()
                .map(number -> new HeldForOrder(number, at))
                .toList());
    }
}

package org.kontor.inventory.service.waiting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kontor.integration.model.Outbox;
import org.kontor.inventory.event.PromiseMoved;
import org.kontor.inventory.event.PromiseMoved.MovedLine;
import org.kontor.inventory.model.waiting.BackOrder;
import org.kontor.inventory.model.waiting.BackOrderRepository;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.inventory.model.waiting.WaitingRepository;
import org.kontor.inventory.model.waiting.WaitingRepository.Claim;
import org.kontor.inventory.model.waiting.WaitingRepository.Moved;

/**
 * Promises those who wait the day that what is on order allows now, in the transaction that changed it; what was promised before
 * is kept, and whose day moves away is told. Days are those of UTC.
 */
@Dependent
public class MovePromises {

    @Inject
    private BackOrderRepository articles;

    @Inject
    private WaitingRepository waiting;

    @Inject
    private Outbox outbox;

    /** To be called when nobody has locked them yet. */
    public void lockAndMove(Collection<Long> productIds, MoveCause cause, Instant at) {
        articles.lock(productIds);
        move(productIds, cause, at);
    }

    /** To be called when these articles are locked, and after all else that is done to them. */
    public void move(Collection<Long> productIds, MoveCause cause, Instant at) {
        if (productIds.isEmpty()) {
            return;
        }
        List<Claim> claims = waiting.claims(productIds);
        if (claims.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        Map<Long, BackOrder> found =
                articles.find(claims.stream().map(Claim::productId).distinct().toList(), today);
        Map<Long, Optional<LocalDate>> days = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Optional<LocalDate> day =
                    found.get(claim.productId()).promiseAgain(claim.claimed(), claim.promise(), today);
            if (!day.equals(Optional.ofNullable(claim.promise()))) {
                days.put(claim.id(), day);
            }
        }
        if (!days.isEmpty()) {
            tell(waiting.promiseAgain(days, cause, at), at);
        }
    }

    /** One message for each order, however many of its lines wait longer. */
    private void tell(List<Moved> moved, Instant at) {
        Map<String, List<MovedLine>> later = new TreeMap<>();
        moved.stream().filter(Moved::later).forEach(line -> later.computeIfAbsent(
                        line.orderNumber(), order -> new ArrayList<>())
                .add(new MovedLine(line.lineNo(), line.before(), line.after())));
        outbox.recordAll(later.entrySet().stream()
                .map(order -> new PromiseMoved(order.getKey(), at, order.getValue()))
                .toList());
    }
}

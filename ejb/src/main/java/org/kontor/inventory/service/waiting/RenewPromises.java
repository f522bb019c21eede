package org.kontor.inventory.service.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.kontor.inventory.model.waiting.BackOrderRepository;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.kernel.Permission;

/** Promises again what was to come on a day that went by; a few articles at a time, so that nobody waits long for them. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class RenewPromises {

    private static final int AT_ONCE = 20;

    @Inject
    private BackOrderRepository articles;

    @Inject
    private MovePromises promises;

    @Inject
    private Clock clock;

    /**
     * @param after the last article that was done; 0 to begin
     * @return the last article of these; nothing when all are done
     */
    public OptionalLong renew(long after) {
        List<Long> next = articles.waitedFor(after, AT_ONCE);
        if (next.isEmpty()) {
            return OptionalLong.empty();
        }
        promises.lockAndMove(next, MoveCause.DAY_PASSED, clock.instant());
        return OptionalLong.of(next.get(next.size() - 1));
    }
}

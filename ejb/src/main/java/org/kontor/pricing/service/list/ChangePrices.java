package org.kontor.pricing.service.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.list.PastedPrices;
import org.kontor.pricing.model.list.PriceBatchRepository;
import org.kontor.pricing.model.list.PriceDiff;
import org.kontor.pricing.model.list.PriceListRepository;

/**
 * Changes prices of a list from an instant on, one or five thousand: looked at first, then written together, and taken back
 * together. Lines that are wrong do not hold up the others. What holds before that instant stays as it is.
 */
@Stateless
@RolesAllowed(Permission.STAFF_PRICE_MANAGE)
public class ChangePrices {

    @Inject
    private PriceListRepository lists;

    @Inject
    private PriceBatchRepository batches;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /**
     * What would change; nothing is written.
     *
     * @param from null for now
     * @throws RuleViolated {@link PricingRule#LIST_UNKNOWN}, {@link PricingRule#BEGINS_IN_THE_PAST}, and what {@link
     *     PastedPrices#read} says
     */
    public List<PriceDiff> preview(String list, String pasted, Instant from) {
        Instant now = now();
        return batches.compare(
                lists.id(list),
                PastedPrices.read(pasted),
                begin(from, now),
                callers.current().language());
    }

    /**
     * @return the number of the batch, by which it is undone
     * @throws RuleViolated as {@link #preview}; {@link PricingRule#NOTHING_CHANGES}
     */
    public long change(String list, String pasted, Instant from) {
        Instant now = now();
        Instant begin = begin(from, now);
        long id = lists.id(list);
        CallerView caller = callers.current();
        List<PriceDiff> changes = batches.compare(id, PastedPrices.read(pasted), begin, caller.language()).stream()
                .filter(diff -> diff.state().isWritten())
                .toList();
        if (changes.isEmpty()) {
            throw new RuleViolated(PricingRule.NOTHING_CHANGES);
        }
        return batches.write(id, changes, begin, now, caller.personId(), caller.personName());
    }

    /** @throws RuleViolated {@link PricingRule#BATCH_UNKNOWN} when there is none, or somebody has undone it */
    public void undo(String list, long batch) {
        if (!batches.undo(lists.id(list), batch, now(), callers.current().personName())) {
            throw new RuleViolated(PricingRule.BATCH_UNKNOWN);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant begin(Instant from, Instant now) {
        if (from != null && from.isBefore(now)) {
            throw new RuleViolated(PricingRule.BEGINS_IN_THE_PAST);
        }
        return from == null ? now : from;
    }
}

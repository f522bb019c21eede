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
import org.kontor.pricing.model.list.SeenPrices;

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
     * @param seen the prices that stood before the one who changes them
     * @param from null for now
     * @throws RuleViolated {@link PricingRule#LIST_UNKNOWN}, {@link PricingRule#BEGINS_IN_THE_PAST}, and what {@link
     *     PastedPrices#read} and {@link SeenPrices#mustFit} say
     */
    public List<PriceDiff> preview(String list, String pasted, SeenPrices seen, Instant from) {
        Instant now = now();
        return batches.compare(
                lists.id(list),
                read(pasted, seen),
                seen,
                begin(from, now),
                callers.current().language());
    }

    /**
     * @return the number of the batch, by which it is undone
     * @throws RuleViolated as {@link #preview}; {@link PricingRule#NOTHING_CHANGES}; {@link PricingRule#LINES_REFUSED}: of
     *     lines that were looked at all are written, or none
     */
    public long change(String list, String pasted, SeenPrices seen, Instant from) {
        long id = lists.id(list);
        lists.lock(List.of(id));
        Instant now = now();
        Instant begin = begin(from, now);
        CallerView caller = callers.current();
        List<PriceDiff> compared = batches.compare(id, read(pasted, seen), seen, begin, caller.language());
        if (seen.any() && compared.get(0).state().isWrong()) {
            throw new RuleViolated(PricingRule.LINES_REFUSED);
        }
        List<PriceDiff> changes =
                compared.stream().filter(diff -> diff.state().isWritten()).toList();
        if (changes.isEmpty()) {
            throw new RuleViolated(PricingRule.NOTHING_CHANGES);
        }
        return batches.write(id, changes, begin, now, caller.personId(), caller.personName());
    }

    /** @throws RuleViolated {@link PricingRule#BATCH_UNKNOWN} when there is none, or somebody has undone it */
    public void undo(String list, long batch) {
        long id = lists.id(list);
        lists.lock(List.of(id));
        if (!batches.undo(id, batch, now(), callers.current().personName())) {
            throw new RuleViolated(PricingRule.BATCH_UNKNOWN);
        }
    }

    private static List<PastedPrices.Line> read(String pasted, SeenPrices seen) {
        List<PastedPrices.Line> lines = PastedPrices.read(pasted);
        seen.mustFit(lines);
        return lines;
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

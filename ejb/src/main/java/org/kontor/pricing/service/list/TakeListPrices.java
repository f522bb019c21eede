package org.kontor.pricing.service.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;
import org.kontor.pricing.model.list.ListFileRepository;
import org.kontor.pricing.model.list.PriceListRepository;

/** Takes the prices of one list as a file: whoever changes the list meanwhile waits, and so does the file. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeListPrices implements LineTaker {

    @Inject
    private PriceListRepository lists;

    @Inject
    private ListFileRepository prices;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "prices";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        if (!lines.dryRun()) {
            lists.lock(prices.lists(lines));
        }
        return prices.judge(lines, now());
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        return prices.take(lines, refused, now());
    }

    /** Prices that end because the file leaves them out, where its mapping says so; otherwise they stay. */
    @Override
    public List<String> leftOut(long runId, boolean dryRun) {
        long list = prices.wholeList(runId);
        if (list == 0) {
            return List.of();
        }
        if (!dryRun) {
            lists.lock(List.of(list));
        }
        return prices.endLeftOut(runId, list, now(), dryRun);
    }

    @Override
    public List<Long> touched(long runId) {
        return List.of();
    }

    @Override
    public void settle(List<Long> touched) {
        // a line is all there is to it
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

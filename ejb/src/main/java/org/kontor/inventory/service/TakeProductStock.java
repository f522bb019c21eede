package org.kontor.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.inventory.model.ImportedStockRepository;
import org.kontor.inventory.model.waiting.MoveCause;
import org.kontor.inventory.service.waiting.ServeWaiting;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Takes the quantities on hand that an import of articles carries; who waits for what is more has it at once. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeProductStock implements LineTaker {

    @Inject
    private ImportedStockRepository stock;

    @Inject
    private ServeWaiting waiters;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        stock.lockWaited(lines);
        return stock.judge(lines);
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        Instant now = clock.instant();
        List<Long> waited = stock.lockWaited(lines);
        LinesWritten written = stock.take(lines, refused, now);
        if (!lines.dryRun()) {
            waiters.serve(waited, MoveCause.STOCK, now);
        }
        return written;
    }

    @Override
    public List<String> leftOut(long runId, boolean dryRun) {
        return List.of();
    }

    @Override
    public List<Long> touched(long runId) {
        return List.of();
    }

    @Override
    public void settle(List<Long> touched) {
        // a line is all there is to it; those touched are others'
    }
}

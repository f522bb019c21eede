package org.kontor.inventory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.kontor.inventory.model.ImportedStockRepository;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Takes the quantities on hand that an import of articles carries. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeProductStock implements LineTaker {

    @Inject
    private ImportedStockRepository stock;

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
        return stock.judge(lines);
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        return stock.take(lines, refused, clock.instant());
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

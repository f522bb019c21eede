package org.kontor.pricing.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;
import org.kontor.pricing.model.ImportedPriceRepository;

/** Takes the prices that an import of articles carries. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeProductPrices implements LineTaker {

    @Inject
    private ImportedPriceRepository prices;

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        if (!lines.dryRun()) {
            prices.lock(lines);
        }
        return prices.judge(lines);
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        return prices.take(lines, refused);
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

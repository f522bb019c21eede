package org.kontor.pricing.service.rate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;
import org.kontor.pricing.model.rate.ImportedRateRepository;

/** Takes exchange rates of an import. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeRates implements LineTaker {

    @Inject
    private ImportedRateRepository rates;

    @Override
    public String kind() {
        return "rates";
    }

    @Override
    public int place() {
        return 1;
    }

    /** What a line of rates can have wrong is seen when it is read. */
    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return List.of();
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        return rates.take(lines, refused);
    }

    /** Nobody: a line is all there is to it. */
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
        throw new UnsupportedOperationException("nobody was touched");
    }
}

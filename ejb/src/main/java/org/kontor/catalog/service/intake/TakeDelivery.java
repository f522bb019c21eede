package org.kontor.catalog.service.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.catalog.model.intake.ImportedCatalogueRepository;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Keeps which articles a supplier's catalogue brings, and says which of them one that comes whole brings no more. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeDelivery implements LineTaker {

    @Inject
    private ImportedCatalogueRepository catalogues;

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public int place() {
        return 7;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return List.of();
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        List<Long> back = catalogues.back(lines, refused);
        if (!lines.dryRun()) {
            catalogues.take(lines, refused);
        }
        return new LinesWritten(List.of(), back);
    }

    @Override
    public List<String> leftOut(long runId, boolean dryRun) {
        List<String> leftOut = catalogues.leftOut(runId);
        if (!dryRun && !leftOut.isEmpty()) {
            catalogues.noteLeftOut(runId);
        }
        return leftOut;
    }

    @Override
    public List<Long> touched(long runId) {
        return List.of();
    }

    @Override
    public void settle(List<Long> touched) {
        // what is left out is seen when all has come
    }
}

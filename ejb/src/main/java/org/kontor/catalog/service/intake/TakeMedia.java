package org.kontor.catalog.service.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.catalog.model.intake.ImportedMediaRepository;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Gives imported articles the pictures and documents that came with their catalogue. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeMedia implements LineTaker {

    @Inject
    private ImportedMediaRepository media;

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public int place() {
        return 9;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return List.of();
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        List<Long> changed = media.changed(lines, refused);
        if (!lines.dryRun() && !changed.isEmpty()) {
            media.take(lines, refused);
        }
        return new LinesWritten(List.of(), changed);
    }

    /** Nothing is left out; but pictures that were made for lines that were refused then are nobody's. */
    @Override
    public List<String> leftOut(long runId, boolean dryRun) {
        if (!dryRun) {
            media.forgetNobodys(runId);
        }
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

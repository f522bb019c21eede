package org.kontor.catalog.service.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.catalog.model.intake.ImportedReferenceRepository;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Takes which articles a catalogue names beside its own: what takes their place, what can be bought as well. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeReferences implements LineTaker {

    @Inject
    private ImportedReferenceRepository references;

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return List.of();
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        List<Long> changed = references.changed(lines, refused);
        if (!lines.dryRun() && !changed.isEmpty()) {
            references.take(lines, refused);
        }
        return new LinesWritten(List.of(), changed);
    }

    @Override
    public List<String> leftOut(long runId, boolean dryRun) {
        return List.of();
    }

    @Override
    public List<Long> touched(long runId) {
        return references.touched(runId);
    }

    @Override
    public void settle(List<Long> touched) {
        references.relate(touched);
    }
}

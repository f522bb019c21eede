package org.kontor.catalog.service.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.catalog.model.intake.ImportedAttributeRepository;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Takes the properties of imported articles. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeAttributes implements LineTaker {

    @Inject
    private ImportedAttributeRepository attributes;

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public int place() {
        return 6;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return attributes.judge(lines);
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        List<Long> changed = attributes.changed(lines, refused);
        if (!lines.dryRun()) {
            attributes.take(lines, refused, !changed.isEmpty());
        }
        return new LinesWritten(List.of(), changed);
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

package org.kontor.catalog.service.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.catalog.model.intake.ImportedCategoryRepository;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Makes the categories of a catalogue before its articles come. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeCategories implements LineTaker {

    @Inject
    private ImportedCategoryRepository categories;

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return categories.judge(lines);
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        List<Long> out = refused.stream().map(LineRefused::recordNo).toList();
        int levels = lines.dryRun() ? 0 : categories.depth(lines, out);
        if (levels > 0) {
            categories.rename(lines, out);
        }
        for (int level = 0; level < levels; level++) {
            categories.add(lines, out, level);
        }
        return new LinesWritten(List.of(), List.of());
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

package org.kontor.approval.service.absence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.approval.model.FlowRepository;
import org.kontor.approval.model.ImportedAbsenceRepository;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Takes absences of an import; afterwards whoever is asked by a running flow is looked at anew. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeAbsences implements LineTaker {

    @Inject
    private ImportedAbsenceRepository absences;

    @Inject
    private FlowRepository flows;

    @Override
    public String kind() {
        return "absences";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return absences.judge(lines);
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        return absences.take(lines, refused);
    }

    @Override
    public List<String> leftOut(long runId, boolean dryRun) {
        return List.of();
    }

    @Override
    public List<Long> touched(long runId) {
        return absences.companies(runId);
    }

    @Override
    public void settle(List<Long> touched) {
        touched.forEach(flows::lookSoon);
    }
}

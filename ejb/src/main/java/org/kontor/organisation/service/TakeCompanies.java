package org.kontor.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LineTaker;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;
import org.kontor.organisation.model.ImportedCompanyRepository;

/** Takes companies of an import. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class TakeCompanies implements LineTaker {

    @Inject
    private ImportedCompanyRepository companies;

    @Override
    public String kind() {
        return "companies";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<LineRefused> judge(StagedLines lines) {
        return companies.judge(lines);
    }

    @Override
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        return companies.take(lines, refused);
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

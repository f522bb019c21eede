package org.kontor.ops.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.ops.service.ImportQueries;
import org.kontor.ops.service.ImportRunView;
import org.kontor.shell.PortalPage;

/** The runs of long work, newest first. Shows itself anew as long as one of them is under way. */
@Named("officeJobs")
@RequestScoped
public class OfficeJobsPage extends PortalPage {

    private static final int SIZE = 25;

    @Inject
    private ImportQueries imports;

    private List<ImportRunView> runs;
    private int page;
    private int pages;

    @Override
    protected void load() {
        pages = (int) Math.max(1, (imports.count() + SIZE - 1) / SIZE);
        page = sent("page").matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(sent("page")), pages) : 1;
        runs = imports.newest((page - 1) * SIZE, SIZE);
    }

    public List<ImportRunView> getRuns() {
        return runs;
    }

    /** Whether something on this page still moves. */
    public boolean isMoving() {
        return runs.stream().anyMatch(run -> !run.ended());
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return pages;
    }
}

package org.kontor.ops.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kontor.ops.event.StagedLines;
import org.kontor.ops.service.ImportWork;

/** Has the groups of one chunk taken into the books. */
@Named("importTakeWriter")
@Dependent
public class ImportTakeWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private String runId;

    @Inject
    @BatchProperty
    private String epoch;

    @Inject
    private ImportSteps steps;

    private ImportWork work;

    @Override
    public void open(Serializable checkpoint) {
        work = steps.work(Long.parseLong(runId));
    }

    @Override
    public void writeItems(List<Object> groups) {
        steps.take(
                work.kind(),
                Long.parseLong(epoch),
                new StagedLines(
                        work.runId(),
                        work.source(),
                        (String) groups.get(0),
                        (String) groups.get(groups.size() - 1),
                        work.dryRun()));
    }
}

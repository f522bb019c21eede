package org.kontor.order.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kontor.ops.event.GroupsTaken;
import org.kontor.ops.event.StagedLines;
import org.kontor.ops.service.ImportWork;

/** Takes the documents of one chunk into the books. */
@Named("tradeHistoryWriter")
@Dependent
public class TradeHistoryWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private String runId;

    @Inject
    private StepContext step;

    @Inject
    private TradeHistorySteps steps;

    private ImportWork work;

    @Override
    public void open(Serializable checkpoint) {
        work = steps.work(Long.parseLong(runId));
    }

    @Override
    public void writeItems(List<Object> documents) {
        String first = (String) documents.get(0);
        String last = (String) documents.get(documents.size() - 1);
        StagedLines lines = new StagedLines(work.runId(), work.source(), first, last, work.dryRun());
        step.setTransientUserData(new GroupsTaken(last, steps.take(lines)));
    }
}

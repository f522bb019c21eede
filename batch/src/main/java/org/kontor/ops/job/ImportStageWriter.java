package org.kontor.ops.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.model.ReadSoFar;
import org.kontor.ops.model.StagedLine;

/** Lays one chunk of read lines into the staging table. */
@Named("importStageWriter")
@Dependent
public class ImportStageWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private String runId;

    @Inject
    @BatchProperty
    private String epoch;

    @Inject
    private StepContext step;

    @Inject
    private ImportSteps steps;

    @Override
    public void writeItems(List<Object> items) {
        if (ImportFileReader.REFUSED.equals(step.getExitStatus())) {
            return;
        }
        List<StagedLine> lines = new ArrayList<>(items.size());
        List<LineRefused> refused = new ArrayList<>();
        Map<String, Long> notTaken = new TreeMap<>();
        for (Object item : items) {
            ReadLine read = (ReadLine) item;
            read.notTaken().forEach(what -> notTaken.merge(what, 1L, Long::sum));
            if (read.line() == null) {
                refused.add(read.refused());
            } else {
                lines.add(read.line());
            }
        }
        ReadLine last = (ReadLine) items.get(items.size() - 1);
        steps.stage(
                Long.parseLong(runId),
                Long.parseLong(epoch),
                lines,
                refused,
                notTaken,
                new ReadSoFar(last.recordNo(), last.fileBytes()));
    }
}

package org.kontor.ops.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.kontor.ops.service.ImportWork;

/** Reads the ids of those whose affairs are to be settled after the lines are taken; none in a dry run. */
@Named("importTouchedReader")
@Dependent
public class ImportTouchedReader extends AbstractItemReader {

    @Inject
    @BatchProperty
    private String runId;

    @Inject
    private ImportSteps steps;

    private Iterator<Long> ids;
    private long last;

    @Override
    public void open(Serializable checkpoint) {
        last = checkpoint == null ? Long.MIN_VALUE : (Long) checkpoint;
        ImportWork work = steps.work(Long.parseLong(runId));
        List<Long> touched = work.dryRun() ? List.of() : steps.touched(work.kind(), work.runId());
        ids = touched.stream().filter(id -> id > last).iterator();
    }

    @Override
    public Object readItem() {
        if (!ids.hasNext()) {
            return null;
        }
        last = ids.next();
        return last;
    }

    @Override
    public Serializable checkpointInfo() {
        return last;
    }
}

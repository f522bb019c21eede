package org.kontor.ops.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.ops.event.GroupsTaken;

/**
 * Ends the transaction of each chunk: counts what its writer took and makes sure that the run is still ours. When it is
 * not, the chunk is rolled back.
 */
@Named("importProgress")
@Dependent
public class ImportProgress extends AbstractChunkListener {

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
    public void beforeChunk() {
        step.setTransientUserData(null);
    }

    @Override
    public void afterChunk() {
        if (step.getTransientUserData() instanceof GroupsTaken taken) {
            steps.taken(Long.parseLong(runId), Long.parseLong(epoch), taken.lastGroup(), taken.lines());
        } else {
            steps.fence(Long.parseLong(runId), Long.parseLong(epoch));
        }
    }
}

package org.kontor.ops.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Every line is taken or refused: the run is complete. */
@Named("importFinish")
@Dependent
public class ImportFinishStep extends AbstractBatchlet {

    @Inject
    @BatchProperty
    private String runId;

    @Inject
    @BatchProperty
    private String epoch;

    @Inject
    private ImportSteps steps;

    @Override
    public String process() {
        steps.complete(Long.parseLong(runId), Long.parseLong(epoch));
        return "COMPLETED";
    }
}

package org.kontor.ops.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes that the file has been read to its end. */
@Named("importStaged")
@Dependent
public class ImportStagedStep extends AbstractBatchlet {

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
        steps.staged(Long.parseLong(runId), Long.parseLong(epoch));
        return "STAGED";
    }
}

package org.kontor.ops.job;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Settles the affairs of some of those whom the taken lines touched. */
@Named("importSettleWriter")
@Dependent
public class ImportSettleWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private String runId;

    @Inject
    @BatchProperty
    private String epoch;

    @Inject
    private ImportSteps steps;

    private String kind;

    @Override
    public void open(Serializable checkpoint) {
        kind = steps.work(Long.parseLong(runId)).kind();
    }

    @Override
    public void writeItems(List<Object> ids) {
        steps.settle(
                kind,
                Long.parseLong(runId),
                Long.parseLong(epoch),
                ids.stream().map(Long.class::cast).toList());
    }
}

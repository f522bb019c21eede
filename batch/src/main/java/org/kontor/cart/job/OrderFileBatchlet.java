package org.kontor.cart.job;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.cart.model.file.OrderFileRepository.Claim;
import org.kontor.kernel.RuleViolated;

/** Takes a file block by block, until there is none left or the node is stopped: then another goes on at the same place. */
@Named("orderFile")
@Dependent
public class OrderFileBatchlet extends AbstractBatchlet {

    @Inject
    @BatchProperty
    private String fileId;

    @Inject
    @BatchProperty
    private String epoch;

    @Inject
    private OrderFileSteps steps;

    private volatile boolean stopped;

    @Override
    public String process() {
        Claim claim = new Claim(Long.parseLong(fileId), Long.parseLong(epoch));
        try {
            boolean more = true;
            while (more && !stopped) {
                more = steps.take(claim);
            }
            return more ? "STOPPED" : "COMPLETED";
        } catch (RuleViolated violated) {
            steps.fail(claim, violated.ruleKey());
            return "REFUSED";
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }
}

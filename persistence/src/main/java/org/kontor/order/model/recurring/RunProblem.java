package org.kontor.order.model.recurring;

import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * Why a run did not place an order.
 *
 * @param sku of the line it is about; null when it is about the whole
 * @param rule key of its sentence
 * @param details figures of the sentence
 */
public record RunProblem(String sku, String rule, Map<String, String> details) {

    public RunProblem {
        details = Map.copyOf(details);
    }

    public static RunProblem of(String sku, RecurringRule rule, Map<String, String> details) {
        return new RunProblem(sku, rule.key(), details);
    }

    public static RunProblem of(RuleViolated broken) {
        return new RunProblem(broken.details().get("sku"), broken.ruleKey(), broken.details());
    }
}

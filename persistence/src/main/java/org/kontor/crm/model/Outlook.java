package org.kontor.crm.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;

/**
 * What is believed of an opportunity.
 *
 * @param amount net, for the whole of it, orders already placed included
 * @param probability per cent; null for what is usual at the stage
 * @param closesOn on which day it is to be decided
 */
public record Outlook(Stage stage, Money amount, Integer probability, LocalDate closesOn) {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /**
     * With the probability of its stage where none was said.
     *
     * @throws RuleViolated {@link CrmRule#CHOICE_UNKNOWN}, {@link CrmRule#AMOUNT_WRONG}, {@link CrmRule#DAY_MISSING}, {@link
     *     CrmRule#PROBABILITY_WRONG}: what is open has from 1 to 99 per cent
     */
    Outlook complete() {
        if (stage == null) {
            throw new RuleViolated(CrmRule.CHOICE_UNKNOWN, Map.of("field", "stage"));
        }
        if (amount == null || amount.amount().signum() <= 0 || amount.amount().compareTo(MOST) >= 0) {
            throw new RuleViolated(CrmRule.AMOUNT_WRONG);
        }
        if (closesOn == null) {
            throw new RuleViolated(CrmRule.DAY_MISSING, Map.of("field", "closes"));
        }
        int per = stage.isClosed() || probability == null ? stage.probability() : probability;
        if (!stage.isClosed() && (per < 1 || per > 99)) {
            throw new RuleViolated(CrmRule.PROBABILITY_WRONG);
        }
        return new Outlook(stage, amount, per, closesOn);
    }
}

package org.kontor.pricing.model.chain;

import java.time.Instant;
import java.util.List;

/**
 * One list in the chain of a company.
 *
 * @param merge whether it adds steps to what lists before it price; an exclusive one prices alone or not at all
 * @param active whether the list is in use
 * @param schedule when the list is in force; empty for always
 * @param contract number of the contract that it stands in, null without one
 * @param contractApproved true without a contract
 * @param contractTime always without a contract
 * @param reached whether all levels before it fall back
 */
public record ChainLink(
        ChainLevel level,
        long listId,
        String list,
        String listName,
        String currency,
        boolean merge,
        boolean active,
        List<Window> schedule,
        String contract,
        boolean contractApproved,
        Window contractTime,
        boolean reached) {

    public ChainLink {
        schedule = List.copyOf(schedule);
    }

    /** @return null when the list is asked */
    public Lost lost(String wanted, Instant at) {
        if (!reached) {
            return Lost.NOT_REACHED;
        }
        if (!currency.equals(wanted)) {
            return Lost.OTHER_CURRENCY;
        }
        if (!active) {
            return Lost.INACTIVE;
        }
        if (!schedule.isEmpty() && schedule.stream().noneMatch(window -> window.covers(at))) {
            return Lost.OUT_OF_SCHEDULE;
        }
        if (!contractApproved) {
            return Lost.CONTRACT_NOT_APPROVED;
        }
        return contractTime.covers(at) ? null : Lost.CONTRACT_NOT_VALID;
    }
}

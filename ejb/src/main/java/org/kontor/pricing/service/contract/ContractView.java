package org.kontor.pricing.service.contract;

import java.time.Instant;

/**
 * A contract.
 *
 * @param state DRAFT, COMING, RUNNING or OVER, as of now
 * @param lists codes of the price lists that it gives the company, in order
 */
public record ContractView(
        String number,
        String name,
        String company,
        String companyName,
        Instant from,
        Instant to,
        String state,
        String madeBy,
        String approvedBy,
        long version,
        String lists,
        boolean ownDraft) {}

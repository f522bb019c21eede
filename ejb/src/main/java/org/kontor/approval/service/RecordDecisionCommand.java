package org.kontor.approval.service;

import java.time.Instant;
import org.kontor.approval.event.Cut;
import org.kontor.approval.event.Verdict;
import org.kontor.identity.service.CallerView;

/**
 * What an approver says to an order.
 *
 * @param comment needed for a refusal and for a cut
 * @param seenSha256 of the version that the approver had before him
 * @param cut what remains of the order, when an approval takes something away; null otherwise
 */
public record RecordDecisionCommand(
        String orderNumber,
        CallerView decider,
        Verdict verdict,
        String comment,
        byte[] seenSha256,
        Cut cut,
        Instant at) {}

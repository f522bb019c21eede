package org.kontor.approval.service.rule;

import java.time.Instant;
import org.kontor.approval.model.PurchaseRule;
import org.kontor.approval.model.RuleTerms;

/** A rule as its company reads and edits it. */
public record RuleView(
        long id,
        long version,
        PurchaseRule.Reach reach,
        String unitName,
        RuleTerms terms,
        String changedBy,
        Instant changedAt) {}

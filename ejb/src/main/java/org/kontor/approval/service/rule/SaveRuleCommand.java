package org.kontor.approval.service.rule;

import org.kontor.approval.model.PurchaseRule;
import org.kontor.approval.model.RuleTerms;

/**
 * A rule as it shall be.
 *
 * @param id null for a new one
 * @param seenVersion of the rule that was edited
 */
public record SaveRuleCommand(Long id, long seenVersion, PurchaseRule.Reach reach, RuleTerms terms) {}

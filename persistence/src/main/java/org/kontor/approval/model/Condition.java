package org.kontor.approval.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.kernel.RuleViolated;

/**
 * Which orders a rule means: groups of AND and OR over single tests, as data. There is no NOT of a group, so what cannot be
 * compared (another currency) may count as true and only makes the rule ask more often, never less.
 */
public sealed interface Condition {

    /** The deepest nesting of groups, and the most tests of one rule. */
    int MAX_DEPTH = 4;

    int MAX_TESTS = 40;

    boolean holds(OrderForApproval order, Set<String> requesterRoles);

    /** Every one of the parts; without parts every order. */
    record All(List<Condition> of) implements Condition {

        public All {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(OrderForApproval order, Set<String> requesterRoles) {
            return of.stream().allMatch(part -> part.holds(order, requesterRoles));
        }
    }

    /** At least one of the parts. */
    record Any(List<Condition> of) implements Condition {

        public Any {
            of = List.copyOf(of);
            if (of.isEmpty()) {
                throw invalid("group");
            }
        }

        @Override
        public boolean holds(OrderForApproval order, Set<String> requesterRoles) {
            return of.stream().anyMatch(part -> part.holds(order, requesterRoles));
        }
    }

    /**
     * One comparison.
     *
     * @param values one figure, or the words
     * @param currency of an amount; null otherwise
     */
    record Test(RuleField field, RuleOperator operator, List<String> values, String currency) implements Condition {

        public Test {
            values = values.stream().map(String::strip).toList();
            if (!operator.fits(field)) {
                throw invalid(field + " " + operator);
            }
            if (values.isEmpty()
                    || values.size() > 100
                    || values.stream().anyMatch(v -> v.isEmpty() || v.length() > 80)) {
                throw invalid(field + " " + values);
            }
            if (field.kind() == RuleField.Kind.WORDS) {
                currency = null;
            } else {
                requireFigure(values);
                currency = field.kind() == RuleField.Kind.MONEY ? requireCurrency(currency) : null;
            }
        }

        @Override
        public boolean holds(OrderForApproval order, Set<String> requesterRoles) {
            if (field.kind() == RuleField.Kind.WORDS) {
                return operator.holds(field.words(order, requesterRoles), values);
            }
            if (field.kind() == RuleField.Kind.MONEY && !order.currency().equals(currency)) {
                return true;
            }
            BigDecimal figure = field.figure(order);
            return figure != null && operator.holds(figure, new BigDecimal(values.get(0)));
        }

        private static void requireFigure(List<String> values) {
            if (values.size() != 1 || !values.get(0).matches("[0-9]{1,12}([.][0-9]{1,4})?")) {
                throw invalid(String.join(" ", values));
            }
        }

        private static String requireCurrency(String currency) {
            if (currency == null || !currency.matches("[A-Z]{3}")) {
                throw invalid(String.valueOf(currency));
            }
            return currency;
        }
    }

    /** Every order. */
    static Condition always() {
        return new All(List.of());
    }

    static RuleViolated invalid(String what) {
        return new RuleViolated(ApprovalRule.RULE_INVALID, Map.of("reason", what));
    }
}

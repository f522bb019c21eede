package org.kontor.approval.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** How a rule compares what the order says with what the rule says. */
public enum RuleOperator {
    MORE_THAN,
    AT_LEAST,
    LESS_THAN,
    AT_MOST,
    ONE_OF,
    NONE_OF;

    public boolean fits(RuleField field) {
        return (this == ONE_OF || this == NONE_OF) == (field.kind() == RuleField.Kind.WORDS);
    }

    boolean holds(BigDecimal figure, BigDecimal value) {
        int difference = figure.compareTo(value);
        return switch (this) {
            case MORE_THAN -> difference > 0;
            case AT_LEAST -> difference >= 0;
            case LESS_THAN -> difference < 0;
            case AT_MOST -> difference <= 0;
            default -> throw new IllegalStateException(this + " compares no figures");
        };
    }

    boolean holds(Collection<String> words, List<String> values) {
        boolean named = words.stream().anyMatch(values::contains);
        return this == ONE_OF ? named : !named;
    }
}

package org.kontor.approval.model;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kontor.approval.event.OrderForApproval;

/** What a rule can ask of an order. A closed list: there is no other way from a rule to an order. */
public enum RuleField {
    AMOUNT(Kind.MONEY),
    LARGEST_LINE(Kind.MONEY),
    SHIPPING(Kind.MONEY),
    LINES(Kind.COUNT),
    ARTICLES(Kind.COUNT),
    DAYS_UNTIL_REQUESTED(Kind.COUNT),
    CATEGORY(Kind.WORDS),
    COST_CENTRE(Kind.WORDS),
    SHIP_TO_COUNTRY(Kind.WORDS),
    REQUESTER_ROLE(Kind.WORDS);

    /** Which operators and values fit. */
    public enum Kind {
        MONEY,
        COUNT,
        WORDS
    }

    private final Kind kind;

    RuleField(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The figure of the order; null when the order does not say. */
    BigDecimal figure(OrderForApproval order) {
        return switch (this) {
            case AMOUNT -> order.amount();
            case LARGEST_LINE -> order.largestLine();
            case SHIPPING -> order.shipping();
            case LINES -> BigDecimal.valueOf(order.lineCount());
            case ARTICLES -> BigDecimal.valueOf(order.articleCount());
            case DAYS_UNTIL_REQUESTED ->
                order.requestedDate() == null
                        ? null
                        : BigDecimal.valueOf(ChronoUnit.DAYS.between(
                                order.at().atOffset(ZoneOffset.UTC).toLocalDate(), order.requestedDate()));
            default -> null;
        };
    }

    /** The words of the order, none when it does not say. */
    Collection<String> words(OrderForApproval order, Set<String> requesterRoles) {
        return switch (this) {
            case CATEGORY -> order.categories();
            case COST_CENTRE -> order.costCentre() == null ? List.of() : List.of(order.costCentre());
            case SHIP_TO_COUNTRY -> order.shipToCountry() == null ? List.of() : List.of(order.shipToCountry());
            case REQUESTER_ROLE -> requesterRoles;
            default -> List.of();
        };
    }
}

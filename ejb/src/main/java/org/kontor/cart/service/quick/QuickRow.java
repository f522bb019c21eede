package org.kontor.cart.service.quick;

import java.math.BigDecimal;
import java.util.List;
import org.kontor.cart.model.quick.QuickState;
import org.kontor.cart.service.CartWait;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitPrice;

/**
 * A typed line and what became of it.
 *
 * @param state null for a line that went into another
 * @param mergedInto the line of which this one is a part now; null when it stands for itself
 * @param merged the lines that went into this one
 * @param reason why it is not allowed; null otherwise
 * @param article null as long as the line means none or several
 * @param unit in which it would be ordered; null without an article
 * @param wanted as typed, with what was typed in the lines merged; null when unreadable
 * @param quantity what would be ordered
 * @param price for that quantity; null without one
 * @param available over all sites, without what the cart has of it already
 * @param later what of it is not there yet and may be waited for, in the base unit; null when all of it comes at once
 * @param choices the articles that the code may mean, or the one that takes the article's place
 */
public record QuickRow(
        TypedLine typed,
        QuickState state,
        Integer mergedInto,
        List<Integer> merged,
        RuleViolated reason,
        Orderable article,
        UnitView unit,
        BigDecimal wanted,
        BigDecimal quantity,
        UnitPrice price,
        Money net,
        BigDecimal available,
        CartWait later,
        List<Orderable> choices) {

    static QuickRow refused(TypedLine typed, RuleViolated reason) {
        return bare(typed, QuickState.NOT_ALLOWED, null, reason, List.of());
    }

    static QuickRow unknown(TypedLine typed) {
        return bare(typed, QuickState.NOT_FOUND, null, null, List.of());
    }

    static QuickRow several(TypedLine typed, List<Orderable> choices) {
        return bare(typed, QuickState.AMBIGUOUS, null, null, choices);
    }

    static QuickRow replaced(TypedLine typed, Orderable successor) {
        return bare(typed, QuickState.REPLACED, null, null, List.of(successor));
    }

    static QuickRow mergedInto(TypedLine typed, int line) {
        return bare(typed, null, line, null, List.of());
    }

    private static QuickRow bare(
            TypedLine typed, QuickState state, Integer into, RuleViolated reason, List<Orderable> choices) {
        return new QuickRow(
                typed,
                state,
                into,
                List.of(),
                reason,
                null,
                null,
                typed.amount().orElse(null),
                null,
                null,
                null,
                null,
                null,
                choices);
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** Whether it can stand on a list of what is needed: an article, whatever its price or stock is now. */
    public boolean isArticle() {
        return article != null && quantity.compareTo(LotSize.MOST) <= 0;
    }

    /** As the interface names what became of it. */
    public String outcome() {
        return isMerged() ? "merged" : state.code();
    }

    public boolean isAccepted() {
        return state != null && state.isAccepted();
    }

    public boolean isProblem() {
        return state != null && !state.isAccepted();
    }

    public int line() {
        return typed.line();
    }
}

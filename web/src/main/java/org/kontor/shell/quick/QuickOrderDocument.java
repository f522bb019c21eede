package org.kontor.shell.quick;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kontor.cart.model.quick.FormUseRepository.Figures;
import org.kontor.cart.service.quick.QuickAdded;
import org.kontor.cart.service.quick.QuickOrder;
import org.kontor.cart.service.quick.QuickRow;
import org.kontor.catalog.service.Orderable;
import org.kontor.shell.problem.Sentences;

/**
 * Lines of a quick order, each with what became of it; {@code received} is always the sum of the next three.
 *
 * @param repeated the key has been used before: nothing was added, and the lines are left out
 */
public record QuickOrderDocument(
        int received,
        int accepted,
        int refused,
        int merged,
        boolean repeated,
        String currency,
        BigDecimal net,
        List<Line> lines) {

    /**
     * @param state ok, rounded, replaced, ambiguous, not-found, no-price, not-allowed, low-stock or merged
     * @param rule the rule that is broken when it is not allowed, and what it says
     * @param quantity what is ordered, in {@code unit}
     * @param later what of it is not there yet, in the article's base unit; left out when all of it comes at once
     * @param laterFrom the day from which on that is expected; left out when nobody knows
     */
    public record Line(
            int line,
            String code,
            String state,
            String rule,
            String detail,
            Integer mergedInto,
            String sku,
            String name,
            BigDecimal wanted,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal priceBase,
            BigDecimal net,
            BigDecimal available,
            BigDecimal later,
            LocalDate laterFrom,
            List<Choice> choices) {

        static Line of(QuickRow row, Locale locale) {
            Orderable article = row.article();
            return new Line(
                    row.line(),
                    row.typed().code(),
                    row.outcome(),
                    row.reason() == null ? null : row.reason().ruleKey(),
                    row.reason() == null
                            ? null
                            : Sentences.of(row.reason().ruleKey(), row.reason().details(), locale),
                    row.mergedInto(),
                    article == null ? null : article.sku(),
                    article == null ? null : article.name(),
                    row.wanted(),
                    row.quantity(),
                    row.unit() == null ? null : row.unit().unit(),
                    row.price() == null ? null : row.price().amount(),
                    row.price() == null ? null : row.price().base(),
                    row.net() == null ? null : row.net().amount(),
                    row.available(),
                    row.later() == null ? null : row.later().quantity(),
                    row.later() == null ? null : row.later().day(),
                    row.choices().isEmpty()
                            ? null
                            : row.choices().stream()
                                    .map(one -> new Choice(one.sku(), one.name()))
                                    .toList());
        }
    }

    /** One of the articles that a code may mean. */
    public record Choice(String sku, String name) {}

    public static QuickOrderDocument of(QuickOrder order, Locale locale) {
        return of(
                new Figures(
                        order.accepted().size(),
                        order.problems().size(),
                        order.merged().size()),
                order,
                locale);
    }

    public static QuickOrderDocument of(QuickAdded added, Locale locale) {
        return of(added.figures(), added.order(), locale);
    }

    private static QuickOrderDocument of(Figures figures, QuickOrder order, Locale locale) {
        return new QuickOrderDocument(
                figures.accepted() + figures.refused() + figures.merged(),
                figures.accepted(),
                figures.refused(),
                figures.merged(),
                order == null,
                order == null ? null : order.net().currency(),
                order == null ? null : order.net().amount(),
                order == null
                        ? null
                        : order.rows().stream().map(row -> Line.of(row, locale)).toList());
    }
}

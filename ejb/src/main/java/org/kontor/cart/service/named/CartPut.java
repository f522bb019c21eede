package org.kontor.cart.service.named;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kontor.cart.model.named.CartMix;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.kernel.RuleViolated;

/**
 * What became of lines that were put into another cart.
 *
 * @param unseen lines of articles that the company cannot see any more; they are counted, not named
 */
public record CartPut(List<Line> lines, int unseen) {

    /**
     * @param given what was put in; null when only the other cart had the article
     * @param before what the other cart had; null when nothing
     * @param after what it has now; null when nothing
     * @param reason null unless refused
     */
    public record Line(
            String sku,
            String name,
            String unit,
            CartMix.Fate fate,
            BigDecimal given,
            BigDecimal before,
            BigDecimal after,
            RuleViolated reason) {}

    static CartPut of(CartMix mix, Map<Long, Orderable> known) {
        List<Line> lines = mix.outcomes().stream()
                .filter(outcome -> known.containsKey(outcome.productId()))
                .map(outcome -> line(outcome, known.get(outcome.productId())))
                .toList();
        return new CartPut(lines, mix.outcomes().size() - lines.size());
    }

    public long count(String fate) {
        return lines.stream().filter(line -> line.fate().code().equals(fate)).count();
    }

    private static Line line(CartMix.Outcome outcome, Orderable article) {
        return new Line(
                article.sku(),
                article.name(),
                article.units()
                        .of(outcome.item().unit())
                        .map(UnitView::unit)
                        .orElse(outcome.item().unit()),
                outcome.fate(),
                outcome.given(),
                outcome.before(),
                outcome.after(),
                outcome.reason());
    }
}

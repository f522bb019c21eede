package org.kontor.cart.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.kontor.cart.model.named.NamedCart;
import org.kontor.cart.service.named.CartPut;
import org.kontor.shell.problem.Sentences;

/**
 * One of the caller's carts, without its lines.
 *
 * @param name left out for a current cart that was given none
 * @param version says upon which state a change is made
 */
public record NamedCartDocument(
        long id, String name, String comment, boolean current, int lineCount, Instant changedAt, long version) {

    static NamedCartDocument of(NamedCart cart) {
        return new NamedCartDocument(
                cart.id(),
                cart.name(),
                cart.comment(),
                cart.current(),
                cart.lineCount(),
                cart.changedAt(),
                cart.version());
    }

    /**
     * What became of lines that were put into another cart.
     *
     * @param unseen lines of articles that the company cannot see any more
     */
    public record Put(List<Line> lines, int unseen) {

        static Put of(CartPut put, Locale locale) {
            return new Put(
                    put.lines().stream().map(line -> Line.of(line, locale)).toList(), put.unseen());
        }
    }

    /**
     * @param outcome added, summed, replaced, same, removed or refused
     * @param given what was put in; left out when only the other cart had the article
     * @param before what the other cart had; left out when nothing
     * @param after what it has now; left out when nothing
     * @param reason left out unless refused
     */
    public record Line(
            String sku, String outcome, BigDecimal given, BigDecimal before, BigDecimal after, String reason) {

        static Line of(CartPut.Line line, Locale locale) {
            return new Line(
                    line.sku(),
                    line.fate().code(),
                    line.given(),
                    line.before(),
                    line.after(),
                    line.reason() == null
                            ? null
                            : Sentences.of(
                                    line.reason().ruleKey(), line.reason().details(), locale));
        }
    }
}

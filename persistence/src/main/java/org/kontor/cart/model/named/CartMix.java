package org.kontor.cart.model.named;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.kontor.cart.model.CartContents;
import org.kontor.cart.model.CartContents.Line;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.Item;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;

/**
 * What becomes of each line when one cart is put into another. Every line of either cart that the putting is about has one
 * outcome; a line that cannot go over leaves both carts as they were. One of which nobody knows to what content of its unit
 * its buyer agreed stays where it is, for there alone he is asked.
 */
public record CartMix(List<Outcome> outcomes) {

    /** What happens to what the other cart has already. */
    public enum Mode {
        /** It stays, quantities of the same article add up. */
        MERGE,
        /** It goes. */
        REPLACE
    }

    /** What became of a line. */
    public enum Fate {
        ADDED,
        /** Added to what there was of the article. */
        SUMMED,
        /** In place of another quantity of the article. */
        REPLACED,
        SAME,
        /** Only the other cart had it, and it was replaced. */
        REMOVED,
        /** Not taken over, for the reason given. */
        REFUSED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param given what was to be put in; null when only the other cart has the article
     * @param before what the other cart had; null when nothing
     * @param after what it has now; null when nothing
     * @param content of the unit as its buyer agreed to it; null in the base unit
     * @param reason null unless refused
     */
    public record Outcome(
            Item item,
            Fate fate,
            BigDecimal given,
            BigDecimal before,
            BigDecimal after,
            String comment,
            UnitFactor content,
            RuleViolated reason) {

        /** Whether it went over. */
        public boolean isTaken() {
            return given != null && fate != Fate.REFUSED;
        }

        public long productId() {
            return item.productId();
        }
    }

    /**
     * @param sums why a cart may not have that much of an article; nothing when it may
     */
    public static CartMix of(
            List<Line> given, List<Line> there, Mode mode, BiFunction<Item, BigDecimal, Optional<RuleViolated>> sums) {
        Map<Item, Line> before = there.stream()
                .collect(Collectors.toMap(Line::item, line -> line, (one, other) -> one, LinkedHashMap::new));
        int room = CartContents.MAX_LINES - (mode == Mode.MERGE ? before.size() : 0);
        List<Outcome> outcomes = new ArrayList<>();
        for (Line line : given) {
            Line has = before.remove(line.item());
            if (isUnknown(line) || has != null && mode == Mode.MERGE && isUnknown(has)) {
                outcomes.add(refused(line, has, new RuleViolated(CartRule.CONTENT_NOT_AGREED)));
            } else if (has != null && mode == Mode.MERGE) {
                outcomes.add(summed(line, has, sums));
            } else if (has == null && room-- <= 0) {
                outcomes.add(refused(line, null, tooManyLines()));
            } else {
                outcomes.add(taken(line, has));
            }
        }
        if (mode == Mode.REPLACE) {
            before.values()
                    .forEach(gone -> outcomes.add(new Outcome(
                            gone.item(),
                            Fate.REMOVED,
                            null,
                            gone.quantity(),
                            null,
                            gone.comment(),
                            gone.content(),
                            null)));
        }
        return new CartMix(List.copyOf(outcomes));
    }

    public List<Outcome> taken() {
        return outcomes.stream().filter(Outcome::isTaken).toList();
    }

    public List<Item> removed() {
        return outcomes.stream()
                .filter(outcome -> outcome.fate() == Fate.REMOVED)
                .map(Outcome::item)
                .toList();
    }

    private static boolean isUnknown(Line line) {
        return !line.item().unit().isEmpty() && line.content() == null;
    }

    private static Outcome summed(Line line, Line has, BiFunction<Item, BigDecimal, Optional<RuleViolated>> sums) {
        BigDecimal sum = has.quantity().add(line.quantity());
        Optional<RuleViolated> reason = sums.apply(line.item(), sum);
        String comment = joined(has.comment(), line.comment());
        if (reason.isEmpty() && comment.length() > NamedCart.LONGEST_COMMENT) {
            reason =
                    Optional.of(new RuleViolated(CartRule.COMMENT_TOO_LONG, Map.of("most", NamedCart.LONGEST_COMMENT)));
        }
        if (reason.isEmpty() && !Objects.equals(has.content(), line.content())) {
            reason = Optional.of(new RuleViolated(
                    CartRule.CONTENT_DIFFERS,
                    Map.of("given", String.valueOf(line.content()), "there", String.valueOf(has.content()))));
        }
        return reason.map(rule -> refused(line, has, rule))
                .orElseGet(() -> new Outcome(
                        line.item(), Fate.SUMMED, line.quantity(), has.quantity(), sum, comment, line.content(), null));
    }

    private static Outcome taken(Line line, Line has) {
        Fate fate =
                has == null ? Fate.ADDED : has.quantity().compareTo(line.quantity()) == 0 ? Fate.SAME : Fate.REPLACED;
        return new Outcome(
                line.item(),
                fate,
                line.quantity(),
                has == null ? null : has.quantity(),
                line.quantity(),
                line.comment(),
                line.content(),
                null);
    }

    private static Outcome refused(Line line, Line has, RuleViolated reason) {
        BigDecimal before = has == null ? null : has.quantity();
        return new Outcome(
                line.item(), Fate.REFUSED, line.quantity(), before, before, line.comment(), line.content(), reason);
    }

    private static String joined(String mine, String other) {
        if (mine.isEmpty() || mine.equals(other)) {
            return other;
        }
        return other.isEmpty() ? mine : mine + " / " + other;
    }

    private static RuleViolated tooManyLines() {
        return new RuleViolated(CartRule.TOO_MANY_LINES, Map.of("most", CartContents.MAX_LINES));
    }
}

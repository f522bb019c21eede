package org.kontor.pricing.model.list;

import java.util.List;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;

/**
 * Which prices somebody had before him when he changed them, line by line: the mark of a row says which it was and how often it
 * had been changed. Whoever pasted lines without looking saw none, and is told of none.
 */
public final class SeenPrices {

    /** The mark of a step that had no price. */
    public static final String NOTHING = "-";

    public static final SeenPrices UNSEEN = new SeenPrices(List.of());

    private static final Pattern MARKS = Pattern.compile("(-|[0-9]{1,18}:[0-9]{1,18})(,(-|[0-9]{1,18}:[0-9]{1,18}))*+");

    private final List<String> marks;

    private SeenPrices(List<String> marks) {
        this.marks = marks;
    }

    /**
     * @param marks of the lines in their order, parted by commas
     * @throws RuleViolated {@link PricingRule#SEEN_WRONG}
     */
    public static SeenPrices read(String marks) {
        if (marks.length() > PastedPrices.MOST * 38 || !MARKS.matcher(marks).matches()) {
            throw new RuleViolated(PricingRule.SEEN_WRONG);
        }
        return new SeenPrices(List.of(marks.split(",")));
    }

    /** Whether anybody looked at all. */
    public boolean any() {
        return !marks.isEmpty();
    }

    /**
     * Each line has its mark; lines that were shifted do not get that of another.
     *
     * @throws RuleViolated {@link PricingRule#SEEN_WRONG}
     */
    public void mustFit(List<PastedPrices.Line> lines) {
        if (any() && lines.get(lines.size() - 1).no() != marks.size()) {
            throw new RuleViolated(PricingRule.SEEN_WRONG);
        }
    }

    /** Whether what holds now is what stood in the line. */
    boolean saw(int line, String mark) {
        return marks.isEmpty() || line <= marks.size() && marks.get(line - 1).equals(mark);
    }
}

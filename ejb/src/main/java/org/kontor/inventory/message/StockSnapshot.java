package org.kontor.inventory.message;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.inventory.model.feed.CountedLine;
import org.kontor.kernel.RuleViolated;

/**
 * What the ERP counts at one site, as it writes it. Articles that are not in it stay as they are.
 *
 * @param snapshotNo counts the snapshots of the site, from 1
 */
public record StockSnapshot(String site, Long snapshotNo, List<Line> lines) {

    private static final int MOST_LINES = 5_000;
    private static final int MOST_DIGITS = 11;
    private static final int MOST_DECIMALS = 3;

    /**
     * One article.
     *
     * @param onHand in the unit that the article is kept in; below zero when more was booked out than in
     * @param lastMovement number of the last {@code inventory.StockMoved} that the figure contains; left out for none
     */
    public record Line(String sku, BigDecimal onHand, Long lastMovement) {

        boolean readable() {
            return sku != null
                    && onHand != null
                    && onHand.stripTrailingZeros().scale() <= MOST_DECIMALS
                    && onHand.precision() - onHand.scale() <= MOST_DIGITS
                    && (lastMovement == null || lastMovement >= 0);
        }
    }

    /** @throws RuleViolated {@link IntegrationRule#CONTENT_UNREADABLE} if something needed is missing or cannot be */
    List<CountedLine> complete() {
        require(site != null && snapshotNo != null && snapshotNo > 0 && lines != null, "site");
        require(!lines.isEmpty() && lines.size() <= MOST_LINES, "lines");
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            require(line != null && line.readable() && seen.add(line.sku()), String.valueOf(line));
        }
        return lines.stream()
                .map(line -> new CountedLine(
                        line.sku(), line.onHand(), line.lastMovement() == null ? 0 : line.lastMovement()))
                .toList();
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new RuleViolated(IntegrationRule.CONTENT_UNREADABLE, Map.of("snapshot", what));
        }
    }
}

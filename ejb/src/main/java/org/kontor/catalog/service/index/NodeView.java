package org.kontor.catalog.service.index;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.kontor.kernel.SqlRow;

/**
 * The index of a node, to look at.
 *
 * @param ageMillis since the node last knew that it has every change; -1 when it never did
 * @param building articles in the one that is being made; -1 when none is
 * @param builtAt null when none was made anew yet
 * @param waits whether staff have asked for a new one that this node has not made yet
 */
public record NodeView(
        String node,
        State state,
        long ageMillis,
        long articles,
        long building,
        long toBuild,
        Instant builtAt,
        long builtArticles,
        long builtMillis,
        boolean waits) {

    /** How a node is with searching. */
    public enum State {
        FOLLOWS,
        BUILDS,
        BEHIND,
        DOWN
    }

    private static final Duration SILENT = Duration.ofSeconds(30);
    private static final Duration LATE = Duration.ofSeconds(10);

    static NodeView of(SqlRow row, Instant now) {
        String node = row.text();
        Instant seen = row.instant();
        Instant followed = row.instant();
        long articles = row.number();
        long building = row.number();
        long toBuild = row.number();
        State state = state(now, seen, followed, building);
        long age = followed == null
                ? -1
                : Math.max(
                        0,
                        Duration.between(followed, state == State.DOWN ? now : seen)
                                .toMillis());
        return new NodeView(
                node, state, age, articles, building, toBuild, row.instant(), row.number(), row.number(), row.flag());
    }

    private static State state(Instant now, Instant seen, Instant followed, long building) {
        if (seen.isBefore(now.minus(SILENT))) {
            return State.DOWN;
        }
        if (building >= 0) {
            return State.BUILDS;
        }
        return followed == null || followed.isBefore(seen.minus(LATE)) ? State.BEHIND : State.FOLLOWS;
    }

    public String ageSeconds() {
        return seconds(ageMillis);
    }

    public String builtSeconds() {
        return seconds(builtMillis);
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** Articles a second when it was made. */
    public long perSecond() {
        return builtMillis == 0 ? 0 : builtArticles * 1000 / builtMillis;
    }
}

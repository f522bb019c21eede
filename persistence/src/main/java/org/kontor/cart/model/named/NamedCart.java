package org.kontor.cart.model.named;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.cart.model.CartRule;
import org.kontor.kernel.RuleViolated;

/**
 * One of a person's carts: the current one, which is filled and ordered, or one put by. At most one is current; one put by
 * always has a name; no two of a person have the same.
 *
 * @param name null for a current cart that was given none
 * @param version grows with every change; a change says which one it was made upon
 */
public record NamedCart(
        long id, String name, String comment, boolean current, int lineCount, Instant changedAt, long version) {

    /** The most carts that a person may have in a company, the current one included. */
    public static final int MOST = 50;

    public static final int LONGEST_COMMENT = 500;
    private static final int LONGEST_NAME = 80;

    /** @throws RuleViolated {@link NamedCartRule#VERSION_MISSING}, {@link CartRule#CHANGED_MEANWHILE} */
    public NamedCart requireVersion(Long seen) {
        if (seen == null) {
            throw new RuleViolated(NamedCartRule.VERSION_MISSING, Map.of("missing", "version"));
        }
        if (seen != version) {
            throw new RuleViolated(CartRule.CHANGED_MEANWHILE);
        }
        return this;
    }

    /**
     * @return the name without outer space
     * @throws RuleViolated {@link NamedCartRule#NAME_MISSING}, {@link NamedCartRule#NAME_TOO_LONG}
     */
    public static String checkedName(String name) {
        String plain = name == null ? "" : name.strip();
        if (plain.isEmpty()) {
            throw new RuleViolated(NamedCartRule.NAME_MISSING);
        }
        if (plain.length() > LONGEST_NAME) {
            throw new RuleViolated(NamedCartRule.NAME_TOO_LONG, Map.of("most", LONGEST_NAME));
        }
        return plain;
    }

    /** @throws RuleViolated {@link CartRule#COMMENT_TOO_LONG} */
    public static String checkedComment(String comment) {
        String plain = comment == null ? "" : comment.strip();
        if (plain.length() > LONGEST_COMMENT) {
            throw new RuleViolated(CartRule.COMMENT_TOO_LONG, Map.of("most", LONGEST_COMMENT));
        }
        return plain;
    }

    /** @throws RuleViolated {@link NamedCartRule#TOO_MANY_CARTS} */
    public static void requireRoom(List<NamedCart> present) {
        if (present.size() >= MOST) {
            throw new RuleViolated(NamedCartRule.TOO_MANY_CARTS, Map.of("most", MOST));
        }
    }
}

package org.kontor.cart.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.named.NamedCartRule;
import org.kontor.kernel.RuleViolated;

/**
 * Body of a cart to make or to change.
 *
 * @param version upon which a change is made; not for a new cart
 */
public record NamedCartRequest(String name, String comment, Long version) {

    /** @param presentName how the present cart is called, if it has lines and no name */
    public record Current(String presentName) {}

    /**
     * Body of a line.
     *
     * @param seen the quantity upon which the new one was chosen; left out not to compare
     * @param comment left out to leave it as it is
     * @param content what one of the unit holds, to agree to it after it has changed: 40 or 1/8
     */
    public record Line(BigDecimal quantity, BigDecimal seen, String comment, String content) {}

    /**
     * Body of putting lines into another cart.
     *
     * @param version of the cart that is put in
     * @param into the other cart
     * @param mode merge or replace
     * @param intoVersion of the other cart; needed to replace what it has
     * @param skus the lines; left out for all
     * @param move whether what goes over leaves the first cart
     */
    public record Put(Long version, Long into, String mode, Long intoVersion, List<String> skus, Boolean move) {

        Long replacing() {
            if ("merge".equals(mode)) {
                return null;
            }
            if ("replace".equals(mode)) {
                return seen(intoVersion, "intoVersion");
            }
            throw new RuleViolated(NamedCartRule.MODE_UNKNOWN);
        }
    }

    static long seen(Long version, String name) {
        if (version == null) {
            throw new RuleViolated(NamedCartRule.VERSION_MISSING, Map.of("missing", name));
        }
        return version;
    }

    static <T> T present(T body) {
        if (body == null) {
            throw new RuleViolated(CartRule.LINE_INCOMPLETE, Map.of("missing", "body"));
        }
        return body;
    }
}

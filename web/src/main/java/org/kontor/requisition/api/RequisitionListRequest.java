package org.kontor.requisition.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.kernel.RuleViolated;
import org.kontor.requisition.model.Access;
import org.kontor.requisition.model.RequisitionRule;

/**
 * Body of a list to make or to change.
 *
 * @param version upon which a change is made; not for a new list
 */
public record RequisitionListRequest(String name, String note, Long version) {

    /**
     * Body of a change of items.
     *
     * @param version of the list that was seen
     * @param quantities items whose quantity becomes another
     * @param remove ids of items that are taken off
     */
    public record Items(Long version, List<Quantity> quantities, List<Long> remove) {

        Map<Long, BigDecimal> byId() {
            return orNone(quantities).stream()
                    .collect(Collectors.toMap(
                            one -> said(said(one, "quantities").id(), "id"),
                            one -> said(one.quantity(), "quantity"),
                            (first, second) -> second));
        }
    }

    /** @param id of the item */
    public record Quantity(Long id, BigDecimal quantity) {}

    /** Body of an order from a list: the ids of its items; left out for all. */
    public record Chosen(List<Long> items) {}

    /**
     * Body of copying items to another list.
     *
     * @param into the id of the other list
     * @param move whether they leave this one
     */
    public record Copy(Long into, List<Long> items, Boolean move) {}

    /**
     * Body of sharing a list.
     *
     * @param who one of the targets
     * @param access READ, ORDER or EDIT
     */
    public record Share(String who, String access) {

        Access wanted() {
            return List.of(Access.READ, Access.ORDER, Access.EDIT).stream()
                    .filter(one -> one.name().equals(access))
                    .findFirst()
                    .orElseThrow(() -> missing("access"));
        }
    }

    /** @throws RuleViolated {@link RequisitionRule#BODY_INCOMPLETE} */
    static <T> T said(T value, String name) {
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static RuleViolated missing(String name) {
        return new RuleViolated(RequisitionRule.BODY_INCOMPLETE, Map.of("missing", name));
    }
}

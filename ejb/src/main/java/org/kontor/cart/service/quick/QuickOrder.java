package org.kontor.cart.service.quick;

import java.util.List;
import org.kontor.kernel.Money;

/**
 * Typed lines, each with what became of it, in the order in which they were typed. What came in is what is accepted,
 * refused and merged, always.
 *
 * @param net of the accepted lines
 */
public record QuickOrder(List<QuickRow> rows, Money net) {

    public List<QuickRow> accepted() {
        return rows.stream().filter(QuickRow::isAccepted).toList();
    }

    public List<QuickRow> problems() {
        return rows.stream().filter(QuickRow::isProblem).toList();
    }

    public List<QuickRow> merged() {
        return rows.stream().filter(QuickRow::isMerged).toList();
    }

    public int count() {
        return rows.size();
    }
}

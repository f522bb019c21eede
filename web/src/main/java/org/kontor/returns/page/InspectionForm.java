package org.kontor.returns.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kontor.kernel.TypedQuantity;
import org.kontor.returns.model.Disposition;
import org.kontor.returns.model.Finding;
import org.kontor.returns.model.InspectedGoods;
import org.kontor.returns.service.ReturnReceiptQueries;
import org.kontor.shell.Problems;

/** What was typed beside each arrival that is to be inspected. Where neither finding nor way was chosen, nothing is said. */
final class InspectionForm {

    private final UnaryOperator<String> sent;
    private final Problems problems;

    /** @param sent gives what came in a field, empty for nothing */
    InspectionForm(UnaryOperator<String> sent, Problems problems) {
        this.sent = sent;
        this.problems = problems;
    }

    /** What cannot be read is said at its field. */
    List<InspectedGoods> read(List<ReturnReceiptQueries.Receipt> open) {
        List<InspectedGoods> found = new ArrayList<>();
        for (ReturnReceiptQueries.Receipt receipt : open) {
            long id = receipt.id();
            if (sent.apply("finding" + id).isEmpty() && sent.apply("goes" + id).isEmpty()) {
                continue;
            }
            Optional<BigDecimal> quantity = TypedQuantity.of(sent.apply("i" + id));
            if (quantity.isEmpty()) {
                problems.add("i" + id, "order.quantity-unreadable");
                continue;
            }
            found.add(new InspectedGoods(
                    id,
                    quantity.get(),
                    named(Finding.values(), sent.apply("finding" + id)),
                    named(Disposition.values(), sent.apply("goes" + id)),
                    sent.apply("why" + id)));
        }
        return found;
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

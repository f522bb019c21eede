package org.kontor.returns.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kontor.kernel.TypedQuantity;
import org.kontor.returns.model.Resolution;
import org.kontor.returns.model.ResolvedGoods;
import org.kontor.returns.service.ReturnView;
import org.kontor.shell.Problems;

/** What was typed beside each line whose goods were accepted. Where nothing was chosen, nothing is said. */
final class ResolutionForm {

    private final UnaryOperator<String> sent;
    private final Problems problems;

    /** @param sent gives what came in a field, empty for nothing */
    ResolutionForm(UnaryOperator<String> sent, Problems problems) {
        this.sent = sent;
        this.problems = problems;
    }

    /** What cannot be read is said at its field. */
    List<ResolvedGoods> read(List<ReturnView.Line> open) {
        List<ResolvedGoods> goods = new ArrayList<>();
        for (ReturnView.Line line : open) {
            int lineNo = line.lineNo();
            Optional<Resolution> chosen = Arrays.stream(Resolution.values())
                    .filter(value -> value.name().equals(sent.apply("gets" + lineNo)))
                    .findFirst();
            if (chosen.isEmpty()) {
                continue;
            }
            Optional<BigDecimal> quantity = TypedQuantity.of(sent.apply("s" + lineNo));
            if (quantity.isEmpty()) {
                problems.add("s" + lineNo, "order.quantity-unreadable");
                continue;
            }
            goods.add(new ResolvedGoods(lineNo, quantity.get(), chosen.get(), sent.apply("order" + lineNo)));
        }
        return goods;
    }
}

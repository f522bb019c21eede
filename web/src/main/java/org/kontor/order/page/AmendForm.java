package org.kontor.order.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kontor.kernel.Sha256;
import org.kontor.kernel.TypedQuantity;
import org.kontor.order.service.Amendment;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderView;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.organisation.event.OwnValue;
import org.kontor.shell.Format;
import org.kontor.shell.Problems;

/** The lines of an order as they are typed anew: those it has, and an empty one for an article it has not. */
@RequestScoped
public class AmendForm {

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST = 60;

    /**
     * @param lineNo of the order; 0 for an article that is added
     * @param unit the unit in which it is ordered, or empty for the one in which it is kept
     * @param quantity as typed
     */
    public record Line(int lineNo, String sku, String name, String unit, String quantity) {}

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    @Inject
    private Format format;

    private List<Line> lines = List.of();

    void begin(OrderView order) {
        lines = order.lines().stream()
                .filter(line -> line.productId() != null && line.due().signum() > 0)
                .map(line -> line(line, format.plain(line.due())))
                .toList();
    }

    /** Keeps what was typed, also what is wrong; units are those of the order. */
    void read(OrderView order) {
        Map<Integer, OrderLineView> known =
                order.lines().stream().collect(Collectors.toMap(OrderLineView::lineNo, one -> one));
        List<Line> read = new ArrayList<>();
        int most = Math.min(count(), MOST_LINES);
        for (int i = 0; i < most; i++) {
            String no = sent("no", i);
            OrderLineView line = no.matches("[0-9]{1,5}") ? known.get(Integer.parseInt(no)) : null;
            if (line != null && line.productId() != null) {
                read.add(line(line, sent("quantity", i)));
            } else if (!sent("sku", i).isEmpty()) {
                read.add(new Line(0, sent("sku", i), "", "", sent("quantity", i)));
            }
        }
        lines = List.copyOf(read);
        for (Line line : lines) {
            if (quantity(line).isEmpty()) {
                problems.add("lines", "cart.quantity-unreadable");
                return;
            }
        }
    }

    private static Line line(OrderLineView line, String quantity) {
        return new Line(line.lineNo(), line.sku(), line.name(), line.packed() ? line.unit() : "", quantity);
    }

    /** An empty field of a line means that it goes, as 0 does; of an article that is added it means nothing. */
    private static Optional<BigDecimal> quantity(Line line) {
        return line.quantity().isEmpty() && line.lineNo() > 0
                ? Optional.of(BigDecimal.ZERO)
                : TypedQuantity.of(line.quantity());
    }

    private List<Line> kept() {
        return lines.stream()
                .filter(line -> quantity(line).map(BigDecimal::signum).orElse(0) > 0)
                .toList();
    }

    List<PlaceOrderCommand.Line> wanted() {
        return kept().stream()
                .map(line -> new PlaceOrderCommand.Line(
                        line.sku(), quantity(line).orElseThrow(), line.unit().isEmpty() ? null : line.unit()))
                .toList();
    }

    /** What the company keeps at each line goes with it. */
    Map<String, Map<String, String>> ownFields(OrderView order) {
        Map<String, Map<String, String>> own = new HashMap<>();
        List<Line> kept = kept();
        for (OrderLineView line : order.lines()) {
            for (int i = 0; i < kept.size(); i++) {
                if (kept.get(i).lineNo() == line.lineNo() && !line.ownFields().isEmpty()) {
                    own.put(
                            String.valueOf(i + 1),
                            line.ownFields().stream()
                                    .collect(Collectors.toMap(OwnValue::code, OwnValue::value, (one, other) -> one)));
                }
            }
        }
        return own;
    }

    /** Another one for every other outcome: quantities and amounts, article by article. */
    static String mark(Amendment shown) {
        String all = shown.lines().stream()
                .map(line -> line.sku() + " " + line.unit() + " " + written(line.quantityAfter()) + " "
                        + written(line.netAfter()))
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Sha256.of(all + "\n" + written(shown.surcharge()) + shown.currency()));
    }

    private static String written(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    private int count() {
        String[] values = request.getParameterValues("quantity");
        return values == null ? 0 : values.length;
    }

    private String sent(String field, int line) {
        String[] values = request.getParameterValues(field);
        String value = values == null || line >= values.length ? "" : values[line].strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    public List<Line> getLines() {
        return lines;
    }
}

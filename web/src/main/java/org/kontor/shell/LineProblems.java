package org.kontor.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.cart.service.CartLineView;
import org.kontor.kernel.UnitFactor;

/** Says why a line of the cart cannot be ordered as it stands, and what to do about it. */
@RequestScoped
public class LineProblems {

    private Texts texts;
    private Format format;

    protected LineProblems() {}

    @Inject
    public LineProblems(Texts texts, Format format) {
        this.texts = texts;
        this.format = format;
    }

    /** What the buyer agrees to by the button that puts the line right; empty when there is none. */
    public String remedy(CartLineView line) {
        if (!line.isMendable()) {
            return "";
        }
        String quantity = format.quantity(line.mended(), line.unit());
        return line.isContentChanged()
                ? texts.of("cart.take-content", quantity, held(line, line.content()))
                : texts.of("cart.take", quantity);
    }

    private String content(CartLineView line) {
        if (!line.isContentChanged()) {
            return "";
        }
        String unit = format.unit(line.unit());
        String now = held(line, line.content());
        return line.contentBefore() == null
                ? texts.of("cart.problem-content-unknown", unit, now)
                : texts.of("cart.problem-content", unit, held(line, line.contentBefore()), now);
    }

    private String held(CartLineView line, UnitFactor content) {
        return content + " " + format.unit(line.baseUnit());
    }

    private String misfit(CartLineView line) {
        return line.misfit() == null
                ? ""
                : texts.rule(line.misfit().with("sku", line.sku()).with("unit", format.unit(line.unit())));
    }

    /** Empty when nothing is wrong. */
    public String of(CartLineView line) {
        if (!line.orderable()) {
            return texts.get("cart.problem-withdrawn");
        }
        if (line.misfit() != null || line.isContentChanged()) {
            return Stream.of(content(line), misfit(line))
                    .filter(sentence -> !sentence.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        if (line.price() == null) {
            return texts.get("cart.problem-no-price");
        }
        if (line.isShort()) {
            return line.available().signum() > 0
                    ? texts.of("cart.problem-short", format.quantity(line.available(), line.unit()))
                    : texts.get("cart.problem-none-left");
        }
        return "";
    }
}

package org.kontor.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.kontor.cart.service.CartLineView;

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

    /** Empty when nothing is wrong. */
    public String of(CartLineView line) {
        if (!line.orderable()) {
            return texts.get("cart.problem-withdrawn");
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

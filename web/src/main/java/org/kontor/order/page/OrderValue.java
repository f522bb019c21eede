package org.kontor.order.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.kernel.Money;
import org.kontor.order.model.value.ValueVerdict;
import org.kontor.order.service.value.ValueQueries;
import org.kontor.shell.Format;
import org.kontor.shell.Texts;

/** Says before an order is placed that it is too small or too large, and what that means. */
@Named("orderValue")
@RequestScoped
public class OrderValue {

    @EJB
    private ValueQueries values;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    private Money asked;
    private ValueVerdict verdict;

    /** Of the lines of a cart; read once for a page. */
    public ValueVerdict of(Money net) {
        if (!net.equals(asked)) {
            asked = net;
            verdict = values.mine(net);
        }
        return verdict;
    }

    /** Empty for what is within the limits. */
    public String say(ValueVerdict said) {
        return said.isWithin()
                ? ""
                : texts.of(
                        "order.value." + (said.below() ? "below." : "above.") + said.kind(),
                        format.money(said.limit()),
                        format.money(said.apart()),
                        format.money(said.fee()));
    }

    /** The name of the style of that message. */
    public String tone(ValueVerdict said) {
        return said.isRefused() ? "danger" : "warning";
    }
}

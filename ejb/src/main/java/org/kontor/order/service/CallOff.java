package org.kontor.order.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;
import org.kontor.order.model.PricedLine;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.blanket.BlanketLine;
import org.kontor.order.model.blanket.BlanketOrder;
import org.kontor.order.model.blanket.BlanketRepository;
import org.kontor.order.model.blanket.BlanketRule;

/** What an order has of the blanket order of which it calls goods off: its prices, up to what is left, in its time. */
public final class CallOff {

    /** For an order that calls nothing off. */
    static final CallOff NONE = new CallOff(null, List.of(), null, null);

    private final BlanketOrder blanket;
    private final List<BlanketLine> lines;
    private final LocalDate day;
    private final BlanketRepository blankets;

    /**
     * @param blanket locked
     * @param lines of the blanket order, as those of the order follow each other
     * @param day in the company's own calendar
     */
    CallOff(BlanketOrder blanket, List<BlanketLine> lines, LocalDate day, BlanketRepository blankets) {
        this.blanket = blanket;
        this.lines = List.copyOf(lines);
        this.day = day;
        this.blankets = blankets;
    }

    /** The same key with the same body means something else without the blanket order. */
    byte[] sign(byte[] input) {
        return blanket == null ? input : Sha256.of(HexFormat.of().formatHex(input) + " " + blanket.number());
    }

    /**
     * The prices that were agreed, whatever they are today.
     *
     * @throws RuleViolated {@link BlanketRule#CLOSED}, {@link BlanketRule#NOT_VALID}, {@link BlanketRule#MORE_THAN_LEFT},
     *     {@link BlanketRule#CURRENCY_DIFFERS}
     */
    List<PricedLine> price(List<PricedLine> current) {
        if (blanket == null) {
            return current;
        }
        blanket.requireCallable(day);
        Map<Long, BigDecimal> called = blankets.called(lines);
        List<PricedLine> agreed = new ArrayList<>();
        for (PricedLine line : current) {
            BlanketLine of = lines.get(agreed.size());
            if (!line.price().currency().equals(blanket.currency())) {
                throw new RuleViolated(BlanketRule.CURRENCY_DIFFERS, Map.of("number", blanket.number()));
            }
            blanket.requireLeft(of, called.get(of.id()), line.quantity().amount());
            agreed.add(line.at(of.price(blanket.currency()), null));
        }
        return agreed;
    }

    boolean isAmendable() {
        return blanket == null;
    }

    /** After the order is stored. */
    void note(SalesOrder order, List<PricedLine> priced) {
        for (int place = 0; place < lines.size(); place++) {
            blankets.call(
                    order.number(),
                    place + 1,
                    lines.get(place),
                    order.companyId(),
                    day,
                    priced.get(place).quantity().amount());
        }
    }
}

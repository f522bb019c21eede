package org.kontor.catalog.service.unit;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.UnitFactor;

/** The units in use of one article, its base unit first, then by size. */
public record UnitList(List<UnitView> all) implements Serializable {

    /** Of article {@code p}: its other units in use, for a column of a statement that reads articles. */
    public static final String COLUMN =
            """
            (select string_agg(concat_ws(' ', u.unit, u.numerator, u.denominator, u.decimals, u.order_multiple, u.min_quantity,
                coalesce(u.max_quantity, 0), coalesce(u.gtin, '-'), u.by_default, u.base), chr(31)
                order by u.numerator * 1.0 / u.denominator, u.unit)
              from catalog.sales_unit u where u.product_id = p.id and (not u.base or u.max_quantity is not null) and u.retired_at is null)
            """;

    public UnitList {
        all = List.copyOf(all);
    }

    /**
     * @param base in which steps the base unit is sold
     * @param others what {@link #COLUMN} found
     */
    public static UnitList of(LotSize base, String others) {
        List<UnitView> units = new ArrayList<>();
        LotSize kept = base;
        if (others != null) {
            for (String other : others.split("\u001f")) {
                UnitView unit = read(other.split(" "));
                if (unit.base()) {
                    kept = new LotSize(
                            base.unit(),
                            base.multiple(),
                            base.minimum(),
                            unit.lot().maximum(),
                            base.decimals());
                } else {
                    units.add(unit);
                }
            }
        }
        units.add(0, UnitView.base(kept, units.stream().noneMatch(UnitView::byDefault)));
        return new UnitList(units);
    }

    private static UnitView read(String[] part) {
        BigDecimal most = new BigDecimal(part[6]);
        return new UnitView(
                new LotSize(
                        part[0],
                        new BigDecimal(part[4]),
                        new BigDecimal(part[5]),
                        most.signum() == 0 ? null : most,
                        Integer.parseInt(part[3])),
                new UnitFactor(Long.parseLong(part[1]), Long.parseLong(part[2])),
                part[7].equals("-") ? null : part[7],
                part[9].equals("t"),
                part[8].equals("t"));
    }

    public UnitView base() {
        return all.get(0);
    }

    /** What buyers are offered first. */
    public UnitView first() {
        return all.stream().filter(UnitView::byDefault).findFirst().orElseThrow();
    }

    /** @param code null or empty: the base unit, whatever is offered first, so that an old order means what it meant */
    public Optional<UnitView> of(String code) {
        return code == null || code.isEmpty()
                ? Optional.of(base())
                : all.stream().filter(unit -> unit.unit().equals(code)).findFirst();
    }

    public boolean several() {
        return all.size() > 1;
    }
}

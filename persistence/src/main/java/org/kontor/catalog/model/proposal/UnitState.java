package org.kontor.catalog.model.proposal;

import java.math.BigDecimal;
import org.kontor.catalog.model.unit.SalesUnit;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;

/**
 * A unit of an article beside its base unit, as one text: what it is of the base unit, multiple, minimum, maximum, decimals,
 * GTIN and use, with semicolons between them.
 */
public record UnitState(SalesUnit unit, Use use) {

    /** Whether it can be bought. */
    public enum Use {
        IN_USE,
        FIRST,
        RETIRED
    }

    /** Of {@code u}, the same text. */
    static final String SQL =
            """
            u.numerator || case when u.denominator = 1 then '' else '/' || u.denominator end
            || ';' || cast(trim_scale(u.order_multiple) as text) || ';' || cast(trim_scale(u.min_quantity) as text)
            || ';' || coalesce(cast(trim_scale(u.max_quantity) as text), '') || ';' || u.decimals || ';' || coalesce(u.gtin, '')
            || ';' || case when u.retired_at is not null then 'RETIRED' when u.by_default then 'FIRST' else 'IN_USE' end
            """;

    /** @throws RuleViolated {@link org.kontor.catalog.model.unit.UnitRule} */
    public static UnitState of(String code, String text) {
        String[] part = text.split(";", -1);
        LotSize lot = new LotSize(
                code,
                new BigDecimal(part[1]),
                new BigDecimal(part[2]),
                part[3].isEmpty() ? null : new BigDecimal(part[3]),
                Integer.parseInt(part[4]));
        UnitFactor factor = UnitFactor.read(part[0]).orElseThrow(() -> new IllegalArgumentException(text));
        return new UnitState(new SalesUnit(factor, lot, part[5].isEmpty() ? null : part[5]), Use.valueOf(part[6]));
    }

    public UnitState put(Use other) {
        return new UnitState(unit, other);
    }

    public String text() {
        return String.join(
                ";",
                unit.factor().toString(),
                plain(unit.lot().multiple()),
                plain(unit.lot().minimum()),
                plain(unit.lot().maximum()),
                Integer.toString(unit.lot().decimals()),
                unit.gtin() == null ? "" : unit.gtin(),
                use.name());
    }

    /** Whether something is different but its use. */
    boolean differs(UnitState other) {
        return !put(Use.IN_USE).text().equals(other.put(Use.IN_USE).text());
    }

    private static String plain(BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }
}

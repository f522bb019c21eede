package org.kontor.pricing.api;

import static org.kontor.shell.json.PlainNumber.plain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.pricing.model.chain.ChainLink;
import org.kontor.pricing.model.chain.Lost;
import org.kontor.pricing.model.chain.PriceRow;
import org.kontor.pricing.model.chain.PriceWalk;
import org.kontor.pricing.service.why.PriceExplained;

/**
 * Why an article costs a company what it costs: the chain as it was walked.
 *
 * @param price the row that won; absent when none did
 * @param derived absent where there is a price in the unit asked for; else the price is that of its content
 */
public record WhyBody(
        String company,
        String sku,
        String unit,
        BigDecimal quantity,
        String currency,
        Instant at,
        RowBody price,
        DerivedBody derived,
        List<ListBody> chain) {

    /** @param quantity of the base unit, for which the price was looked up */
    public record DerivedBody(BigDecimal quantity, String unit) {}

    /** @param lost why the list gave no step; absent when it gave one */
    public record ListBody(
            String level,
            String list,
            String name,
            String contract,
            boolean exclusive,
            String lost,
            List<RowBody> rows) {}

    /** @param lost why the row is no step of the price; absent when it is one */
    public record RowBody(
            long row,
            long version,
            String unit,
            BigDecimal minQuantity,
            BigDecimal amount,
            BigDecimal base,
            Instant from,
            Instant to,
            boolean byRule,
            String lost) {

        static RowBody of(PriceRow row, Lost lost) {
            return new RowBody(
                    row.id(),
                    row.version(),
                    row.unit(),
                    plain(row.minQuantity()),
                    plain(row.amount()),
                    plain(row.base()),
                    row.time().from(),
                    row.time().to(),
                    row.byRule(),
                    lost == null ? null : lost.name());
        }
    }

    static WhyBody of(PriceExplained why) {
        return new WhyBody(
                why.companyNumber(),
                why.sku(),
                why.quantity().unit(),
                plain(why.asked()),
                why.currency(),
                why.at(),
                why.winner() == null ? null : RowBody.of(why.winner(), null),
                why.winner() == null || !why.isDerived()
                        ? null
                        : new DerivedBody(
                                plain(why.counted().amount()), why.counted().unit()),
                why.walk().stops().stream().map(WhyBody::list).toList());
    }

    private static ListBody list(PriceWalk.Stop stop) {
        ChainLink link = stop.link();
        return new ListBody(
                link.level().name(),
                link.list(),
                link.listName(),
                link.contract(),
                !link.merge(),
                stop.lost() == null ? null : stop.lost().name(),
                stop.rows().stream()
                        .map(found -> RowBody.of(found.row(), found.lost()))
                        .toList());
    }
}

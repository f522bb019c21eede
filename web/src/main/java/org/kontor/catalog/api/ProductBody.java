package org.kontor.catalog.api;

import static org.kontor.shell.json.PlainNumber.plain;

import java.math.BigDecimal;
import java.util.List;
import org.kontor.catalog.service.AttributeValue;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.inventory.service.SiteStock;
import org.kontor.pricing.service.PriceStep;

/**
 * An article as a line of a list.
 *
 * @param unit UN/ECE Recommendation 20 code
 * @param units in which it can be bought, the base unit first
 * @param drawing address of the picture
 * @param prices net prices of the caller's company by quantity, smallest first; empty for staff and where there is none
 * @param stock what is left in which warehouse now; only an order takes it
 */
public record ProductBody(
        String sku,
        String name,
        String category,
        String unit,
        BigDecimal orderMultiple,
        BigDecimal minQuantity,
        List<UnitBody> units,
        String manufacturer,
        String manufacturerNumber,
        List<AttributeBody> attributes,
        String drawing,
        List<PriceBody> prices,
        List<StockBody> stock) {

    /** @param number what the value sorts by; absent where values have no order */
    public record AttributeBody(String code, String name, String value, BigDecimal number, String unit) {

        static AttributeBody of(AttributeValue value) {
            return new AttributeBody(value.code(), value.name(), value.value(), plain(value.number()), value.unit());
        }
    }

    /**
     * One of the unit is {@code numerator / denominator} of the base unit.
     *
     * @param maxQuantity absent when there is none
     * @param first whether buyers are offered it first
     */
    public record UnitBody(
            String unit,
            long numerator,
            long denominator,
            int decimals,
            BigDecimal orderMultiple,
            BigDecimal minQuantity,
            BigDecimal maxQuantity,
            String gtin,
            boolean base,
            boolean first) {

        static UnitBody of(UnitView unit) {
            return new UnitBody(
                    unit.unit(),
                    unit.factor().numerator(),
                    unit.factor().denominator(),
                    unit.lot().decimals(),
                    plain(unit.lot().multiple()),
                    plain(unit.lot().minimum()),
                    plain(unit.lot().maximum()),
                    unit.gtin(),
                    unit.base(),
                    unit.byDefault());
        }
    }

    /** @param amount net price of {@code priceBase} units when at least {@code minQuantity} are bought */
    public record PriceBody(
            BigDecimal minQuantity, BigDecimal amount, BigDecimal priceBase, String unit, String currency) {

        static PriceBody of(PriceStep step) {
            return new PriceBody(
                    plain(step.minQuantity()),
                    plain(step.amount()),
                    plain(step.priceBase()),
                    step.unit(),
                    step.currency());
        }
    }

    /** What a warehouse has left. */
    public record StockBody(String site, String name, String country, BigDecimal available) {

        static StockBody of(SiteStock stock, String language) {
            return new StockBody(stock.siteCode(), stock.siteName(language), stock.country(), plain(stock.available()));
        }
    }

    static ProductBody of(ProductRow row, List<PriceStep> prices, List<SiteStock> stock, String language) {
        return new ProductBody(
                row.sku(),
                row.name(),
                row.categoryCode(),
                row.unit(),
                plain(row.orderMultiple()),
                plain(row.minQuantity()),
                row.units().all().stream().map(UnitBody::of).toList(),
                row.manufacturer(),
                row.manufacturerNumber(),
                row.attributes().stream().map(AttributeBody::of).toList(),
                row.drawingUrl(),
                prices.stream().map(PriceBody::of).toList(),
                stock.stream().map(site -> StockBody.of(site, language)).toList());
    }
}

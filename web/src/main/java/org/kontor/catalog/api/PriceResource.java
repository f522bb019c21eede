package org.kontor.catalog.api;

import static org.kontor.shell.json.PlainNumber.plain;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Quantity;
import org.kontor.pricing.service.PriceStep;
import org.kontor.pricing.service.PricingQueries;
import org.kontor.shell.json.PriceParameters;

/** Prices of the caller's company. */
@Path("prices")
@Tag(name = "Prices")
@Produces(MediaType.APPLICATION_JSON)
public class PriceResource {

    private static final int MOST = 100;

    @Inject
    private PricingQueries pricing;

    @Inject
    private OrderableQueries articles;

    @Inject
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /**
     * @param sku numbers of articles, at most 100; those that the company cannot order are left out
     * @param quantity of each, 1 when absent
     * @param unit of the quantity, that of each article when absent; articles that are not sold in it are left out
     * @param at an instant, {@code 2026-11-22T09:00:00Z}; now when absent
     */
    @GET
    @Operation(
            summary = "Prices of articles",
            description =
                    "Net prices of the caller's company by quantity, for up to 100 articles, now or at an instant."
                            + " Nothing is converted: they are in the currency in which the company buys.")
    @APIResponse(
            responseCode = "200",
            description = "One entry an article that the company can order, in the order asked")
    @APIResponse(responseCode = "400", description = "No article or too many, or a parameter cannot be read")
    @APIResponse(responseCode = "401", description = "No valid API key")
    public List<OwnPriceBody> prices(
            @QueryParam("sku") List<String> sku,
            @QueryParam("quantity") String quantity,
            @QueryParam("unit") String unit,
            @QueryParam("at") String at) {
        CallerView caller = callers.current();
        long company = caller.companyId() == null ? 0 : caller.companyId();
        // Who may not ask hears that, and not what was wrong with his question.
        Map<String, Orderable> found =
                articles.bySku(company, sku.stream().limit(MOST).toList(), caller.language());
        if (sku.isEmpty() || sku.size() > MOST) {
            throw PriceParameters.wrong("sku", String.valueOf(sku.size()));
        }
        Instant instant = PriceParameters.instant(at, clock);
        BigDecimal asked = PriceParameters.quantity(quantity);
        String in = PriceParameters.given(unit);
        Map<Long, List<PriceStep>> prices = pricing.prices(
                company, found.values().stream().map(Orderable::productId).toList(), instant);
        return sku.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(article -> in == null || article.units().of(in).isPresent())
                .map(article -> body(article, in, asked, prices.getOrDefault(article.productId(), List.of()), instant))
                .toList();
    }

    private static OwnPriceBody body(
            Orderable article, String unit, BigDecimal asked, List<PriceStep> steps, Instant at) {
        Quantity quantity = Quantity.of(asked, unit == null ? article.lotSize().unit() : unit);
        return new OwnPriceBody(
                article.sku(),
                plain(asked),
                quantity.unit(),
                at,
                PriceStep.stepFor(steps, quantity)
                        .map(OwnPriceBody.StepBody::of)
                        .orElse(null),
                steps.stream()
                        .filter(step -> step.unit().equals(quantity.unit()))
                        .map(OwnPriceBody.StepBody::of)
                        .toList());
    }
}

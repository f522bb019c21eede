package org.kontor.pricing.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kontor.identity.service.CallerQueries;
import org.kontor.pricing.service.why.WhyQueries;
import org.kontor.pricing.service.why.WhyQuestion;
import org.kontor.shell.json.PriceParameters;

/** For staff: why an article costs a company what it costs. */
@Path("prices/why")
@Tag(name = "Prices")
@Produces(MediaType.APPLICATION_JSON)
public class WhyResource {

    @Inject
    private WhyQueries why;

    @Inject
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /**
     * @param company its number
     * @param sku number of the article
     * @param unit that of the article when absent
     * @param currency that in which the company buys when absent
     */
    @GET
    @Operation(
            summary = "Why a price is what it is",
            description =
                    "The chain of price lists of a company as it was walked for an article: the row that won, and each"
                            + " list and row that lost with the reason. For any instant.")
    @APIResponse(responseCode = "200", description = "The walk")
    @APIResponse(responseCode = "400", description = "A parameter cannot be read")
    @APIResponse(responseCode = "404", description = "No such company or article")
    public WhyBody why(
            @QueryParam("company") String company,
            @QueryParam("sku") String sku,
            @QueryParam("unit") String unit,
            @QueryParam("quantity") String quantity,
            @QueryParam("currency") String currency,
            @QueryParam("at") String at) {
        return WhyBody.of(why.explain(
                new WhyQuestion(
                        PriceParameters.text(company),
                        PriceParameters.text(sku),
                        PriceParameters.given(unit),
                        PriceParameters.quantity(quantity),
                        PriceParameters.given(currency),
                        PriceParameters.instant(at, clock)),
                callers.current().language()));
    }
}
